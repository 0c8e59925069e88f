import { existsSync } from 'node:fs'
import { Fault } from '../run/fault.mjs'
import { acquireLock } from '../run/lock.mjs'
import { step } from '../run/progress.mjs'
import { runNode } from './child'
import { digest, isStamped, stamp } from './stamp'

/** What a Prisma command needs so as to ask nothing of the network. */
export const offlinePrisma = {
  // Never run by generate and studio, but looked for and otherwise downloaded.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

export const prismaCli = 'node_modules/prisma/build/index.js'

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
  stamp('client', schemaDigest())
}

function isReady(): boolean {
  return existsSync('prisma/client/client.ts') && isStamped('client', schemaDigest())
}

function schemaDigest(): string {
  return digest(['prisma/schema.prisma', 'node_modules/@prisma/client/package.json'])
}
