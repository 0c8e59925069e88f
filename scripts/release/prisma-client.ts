import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { OperatorError } from '../run/operator-error.mjs'
import { acquireLock } from '../run/lock.mjs'
import { step } from '../run/progress.mjs'
import { runNode } from '../portal/child'
import { digest, isStamped, writeStamp } from './stamp'

/** Keeps Prisma's commands off the network. */
export const offlinePrisma = {
  // generate and studio never run it, but would download it if it were missing.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

export const prismaCli = 'node_modules/prisma/build/index.js'

const CLIENT_CLASS = 'prisma/client/internal/class.ts'
const COMPILER = 'prisma/client/query-compiler.wasm'

/** Generates the Prisma client if the schema or Prisma's version has changed. */
export async function ensureClient(): Promise<void> {
  if (isReady()) return
  const release = await acquireLock('build/client.lock', { wait: true })
  // Another command may have generated it meanwhile.
  if (!isReady()) await step('Generating the Prisma client', generate)
  release()
}

async function generate(): Promise<void> {
  const { code, output } = await runNode([prismaCli, 'generate'], offlinePrisma, () => undefined)
  if (code !== 0) throw new OperatorError(`prisma generate failed: ${output.trim()}`)
  loadCompilerFromFile()
  writeStamp('client', schemaDigest())
}

/**
 * Prisma's query compiler is 4.6 MB of base64 in a module, which V8 would keep in memory twice. The client
 * reads the bytes from a file instead.
 */
function loadCompilerFromFile(): void {
  const client = readFileSync(CLIENT_CLASS, 'utf8')
  const load = /const { wasm } = await import\("(@prisma\/client\/runtime\/[\w.-]+)"\)/.exec(client)
  const [statement = '', module = ''] = load ?? []
  const text = module && readFileSync(`node_modules/${module}`, 'utf8')
  const [, base64 = ''] = /^const wasm = "([\w+/=]+)";?$/m.exec(text) ?? []
  if (!base64)
    throw new OperatorError('prisma generate wrote no query compiler that is known here.')
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
