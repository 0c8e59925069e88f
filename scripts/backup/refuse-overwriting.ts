import { readdirSync } from 'node:fs'
import type { Client } from 'pg'
import { countRows } from '../database/losses'
import { OperatorError } from '../run/operator-error.mjs'

/** Throws an OperatorError when there are stories, accounts or uploads. */
export async function refuseOverwriting(client: Client, uploads: string): Promise<void> {
  const existing = [
    await countRows(client, ['public.story', 'story', 'stories']),
    await countRows(client, ['reader.account', 'account', 'accounts']),
    isEmpty(uploads) ? null : `files in ${uploads}`,
  ].filter((line) => line !== null)
  if (existing.length === 0) return
  throw new OperatorError(
    `There are ${existing.join(', ')}, in whose place the backup would come. If that is meant: add --yes`,
  )
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return true
  }
}
