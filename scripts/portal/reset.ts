import { readFileSync } from 'node:fs'
import type { Client } from 'pg'
import type { Env } from '@/lib/env'
import { Fault } from '../run/fault.mjs'
import { step } from '../run/progress.mjs'
import { withClient, withoutPassword } from './connection'
import { openDatabase } from './database'
import { applyMigrations, fillDatabase } from './prepare'

/** Empties the database and makes it anew, migrated and with the demo content (unless DEMO=0). */
export async function resetDatabase(settings: Env, isSure: boolean): Promise<void> {
  if (settings.DATABASE_URL && !isSure) {
    throw new Fault(
      `This deletes all content of ${withoutPassword(settings.DATABASE_URL)}. ` +
        'If that is meant: npm run db -- reset --yes',
    )
  }
  const url = await openDatabase(settings)
  await step('Dropping all tables', () => withClient(url, dropSchemas))
  await applyMigrations(url)
  await fillDatabase(settings, url)
}

/** Only ours go: an operator's database may hold schemas of other programs. */
async function dropSchemas(client: Client): Promise<void> {
  const list = /schemas\s*=\s*\[([^\]]*)\]/.exec(readFileSync('prisma/schema.prisma', 'utf8'))?.[1]
  const schemas = [...(list ?? '').matchAll(/"(\w+)"/g)].map(([, name]) => name)
  const drops = schemas.map((name) => `DROP SCHEMA IF EXISTS "${name}" CASCADE;`)
  await client.query(`BEGIN; ${drops.join(' ')} CREATE SCHEMA public; COMMIT`)
}
