import { readdirSync } from 'node:fs'
import type { Client } from 'pg'
import { Fault } from '../run/fault.mjs'

/** Throws a Fault where the database has stories or accounts, or the folder files. */
export async function refuseOverwriting(client: Client, uploads: string): Promise<void> {
  const found = [
    await count(client, 'public.story', 'stories'),
    await count(client, 'reader.account', 'accounts'),
    isEmpty(uploads) ? null : `files in ${uploads}`,
  ].filter((line) => line !== null)
  if (found.length === 0) return
  throw new Fault(
    `There are ${found.join(', ')}, in whose place the backup would come. If that is meant: add --yes`,
  )
}

async function count(client: Client, table: string, word: string): Promise<string | null> {
  const { rows: there } = await client.query<{ found: string | null }>(
    'SELECT to_regclass($1) AS found',
    [table],
  )
  if (!there[0]?.found) return null
  const { rows } = await client.query<{ rows: number }>(
    `SELECT count(*)::int AS rows FROM ${table}`,
  )
  const number = rows[0]?.rows ?? 0
  return number > 0 ? `${number} ${word}` : null
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return true
  }
}
