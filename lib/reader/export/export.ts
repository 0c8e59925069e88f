import { db } from '@/lib/db'
import { accountParts } from '@/lib/reader/export/account'
import { activityParts } from '@/lib/reader/export/activity'
import type { Part, Row } from '@/lib/reader/export/part'

/** All rows about a reader by table, in pages; without hashes, secrets and the notes of moderators. */
export function readerData(account: number): [name: string, pages: () => AsyncIterable<Row[]>][] {
  const parts: Record<string, Part> = { ...accountParts, ...activityParts }
  const named = Object.entries(parts).map(([name, part]): [string, () => AsyncIterable<Row[]>] => [
    name,
    () => part(account),
  ])
  return [['account', () => accountRow(account)], ...named]
}

async function* accountRow(id: number): AsyncGenerator<Row[]> {
  const account = await db().account.findUniqueOrThrow({
    where: { id },
    omit: {
      nicknameKey: true,
      password: true,
      totpSecret: true,
      totpStep: true,
      unsubscribeKey: true,
    },
  })
  yield [account]
}
