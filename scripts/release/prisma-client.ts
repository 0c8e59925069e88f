import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Fault } from '../run/operator-error.mjs'
import { acquireLock } from '../run/lock.mjs'
import { step } from '../run/progress.mjs'
import { runNode } from '../portal/child'
import { digest, isStamped, stamp } from './stamp'

/** What a Prisma command needs so as to ask nothing of the network. */
export const offlinePrisma = {
  // Never run by generate and studio, but looked for and otherwise downloaded.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

export const prismaCli = 'node_modules/prisma/build/index.js'

const CLIENT_CLASS = 'prisma/client/internal/class.ts'
const COMPILER = 'prisma/client/query-compiler.wasm'

/** Writes the Prisma client again if the schema, or Prisma itself, has changed. */
export async function ensureClient(): Promise<void> {
  if (isReady()) return
  const release = await acquireLock('build/client.lock', { wait: true })
  // Another command may have done it meanwhile.
  if (!isReady()) await step('Generating the Prisma client', generate)
  release()
}

async function generate(): Promise<void> {
  const { code, output } = await runNode([prismaCli, 'generate'], offlinePrisma, () => undefined)
  if (code !== 0) throw new Fault(`prisma generate failed: ${output.trim()}`)
  readCompilerFromFile()
  stamp('client', schemaDigest())
}

/**
 * Prisma's query compiler comes as 4.6 MB of text in a module, which V8 would keep twice for the life of the
 * process. The client reads the bytes from a file instead.
 */
function readCompilerFromFile(): void {
  const client = readFileSync(CLIENT_CLASS, 'utf8')
  const load = /const { wasm } = await import\("(@prisma\/client\/runtime\/[\w.-]+)"\)/.exec(client)
  const [statement = '', module = ''] = load ?? []
  const text = module && readFileSync(`node_modules/${module}`, 'utf8')
  const [, base64 = ''] = /^const wasm = "([\w+/=]+)";?$/m.exec(text) ?? []
  if (!base64) throw new Fault('prisma generate wrote no query compiler that is known here.')
  writeFileSync(COMPILER, base64, 'base64')
  const read = `const { readFile } = await import('node:fs/promises')
    const wasm = await readFile('${COMPILER}')`
  writeFileSync(
    CLIENT_CLASS,
    client
      .replace(statement, read)
      .replace('await decodeBase64AsWasm(wasm)', 'new WebAssembly.Module(wasm)'),
  )
}

function isReady(): boolean {
  return existsSync(COMPILER) && isStamped('client', schemaDigest())
}

function schemaDigest(): string {
  return digest([
    'prisma/schema',
    'node_modules/@prisma/client/package.json',
    'scripts/release/prisma-client.ts',
  ])
}
