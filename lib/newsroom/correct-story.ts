import type { Staff } from '@/lib/auth/staff'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Transaction } from '@/lib/newsroom/desk-transaction'

/** Returns the correction's id; null where the story is not published. The same text sent again makes no second one. */
export async function correctStory(
  tx: Transaction,
  reader: Staff,
  storyId: number,
  text: string,
): Promise<number | null> {
  const [story] = await tx.$queryRaw<{ status: string }[]>`
    select status from story where id = ${storyId} for no key update`
  if (story?.status !== 'published') return null
  const last = await tx.correction.findFirst({ where: { storyId }, orderBy: { id: 'desc' } })
  if (last?.text === text) return last.id
  // By the database's clock.
  const [made] = await tx.$queryRaw<{ id: number }[]>`
    insert into correction (story_id, text) values (${storyId}, ${text}) returning id`
  await writeAuditEntry(tx, reader, 'correctStory', `story/${storyId}`, text)
  return made?.id ?? null
}
