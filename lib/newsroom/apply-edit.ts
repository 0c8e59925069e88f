import type { Pending } from '@/lib/newsroom/pending-edit'
import { fieldNames, parseField } from '@/lib/schemas/story-fields'
import { Prisma } from '@/prisma/client/client'
import type { Transaction } from '@/lib/newsroom/desk-transaction'

/** What becomes of the state with the text, in one statement, so that the database sees both. */
export interface StateChange {
  state?: 'published'
  /** ISO 8601. */
  published_at?: string
  correction?: string
}

const columns = Prisma.raw(fieldNames.join(', '))

/**
 * Makes the pending edit the story's text. The caller has read `pending` with its lock.
 * @throws what the database refuses (lib/database/refused.ts), and where a conflict is not decided.
 */
export async function applyEdit(
  tx: Transaction,
  { row, edit, live, current, conflicts }: Pending,
  { state, ...change }: StateChange = {},
): Promise<void> {
  if (conflicts.length > 0) throw new Error(`The edit of story ${row.id} has an undecided conflict`)
  const changed = edit ? fieldNames.filter((name) => current[name] !== live[name]) : []
  const fields = Object.fromEntries(changed.map((name) => [name, parseField(name, current[name])]))
  const values = { ...fields, ...change, ...(state && { status: state }) }
  await tx.$queryRaw`select set_config('xiaowen.applies_edit', '1', true)`
  if (Object.keys(values).length > 0)
    await tx.$executeRaw`
      update story s set (${columns}, status, published_at, correction) = (
        select ${columns}, status, published_at, correction from jsonb_populate_record(s, ${JSON.stringify(values)}::jsonb))
      where id = ${row.id}`
  if (edit) await tx.edit.delete({ where: { storyId: row.id } })
  await tx.$queryRaw`select set_config('xiaowen.applies_edit', '', true)`
}
