import { readdirSync } from 'node:fs'
import type { Client } from 'pg'
import { countContent } from '../database/losses'
import { OperatorError } from '../run/operator-error.mjs'

/** Throws an OperatorError when there is content or an upload. */
export async function refuseOverwriting(client: Client, uploads: string): Promise<void> {
  const existing = await countContent(client)
  if (!isEmpty(uploads)) existing.push(`files in ${uploads}`)
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
