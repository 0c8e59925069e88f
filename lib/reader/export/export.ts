/** Everything that the portal knows of a reader, in the words of its tables; no hashes, no secrets. */
import { db } from '@/lib/db'
import { accountParts } from '@/lib/reader/export/account'
import { activityParts } from '@/lib/reader/export/activity'
import type { Part, Row } from '@/lib/reader/export/part'

/** Rows by what they are, some hundred at a time. Notes of moderators about a reader are theirs, and not in it. */
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
