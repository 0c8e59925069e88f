import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Staff } from '@/lib/auth/staff'
import { inSeenColumns } from '@/lib/desk/own-columns'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { readFieldsAt } from '@/lib/newsroom/fields-at'
import { lockRow } from '@/lib/newsroom/history/write-fields'
import { mayWriteIn } from '@/lib/newsroom/story-rights'
import { saveEdit, type Typed } from '@/lib/newsroom/save-edit'
import { fieldNames, type StoryField, type StoryRow, toForm } from '@/lib/schemas/story-fields'
import { Prisma } from '@/prisma/client/client'

const words = deskStoriesCopy.discarded

export interface DiscardedEdit {
  id: number
  at: string
  /** Null: an erased account, or a program. */
  by: string | null
  /** Another went on with it, and nobody threw it away. */
  passed: boolean
  /** Each from its beginning. */
  texts: { field: StoryField; text: string }[]
}

const SHOWN = 20
const CHARACTERS = 2000

/** Of a story that is theirs to see, newest first. */
export async function readDiscardedEdits(reader: Staff, storyId: number): Promise<DiscardedEdit[]> {
  const rows = await db().$queryRaw<
    { id: number; at: Date; by: string | null; passed: boolean; fields: StoryRow }[]
  >`
    select d.id::int as id, d.discarded_at as at, a.nickname as by, d.passed, (
        select jsonb_object_agg(key, case jsonb_typeof(value)
          when 'string' then to_jsonb(left(value #>> '{}', ${CHARACTERS})) else value end)
        from jsonb_each(d.fields)) as fields
    from newsroom.discarded_edit d join story s on s.id = d.story_id left join reader.account a on a.id = d.by_id
    where d.story_id = ${storyId} and ${inSeenColumns(reader, Prisma.sql`s.column_slug`)}
    order by d.id desc limit ${SHOWN}`
  return rows.map(({ fields, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    texts: textsOf(fields),
  }))
}

/**
 * Puts a discarded edit into the story's pending edit, over what was written in the same places, and takes it off the list.
 * What it displaces is discarded in its place. A string: why not.
 */
export function takeBack(
  reader: Staff,
  storyId: number,
  discardedId: number,
): Promise<true | string> {
  return deskTransaction(reader, async (tx) => {
    const row = await lockRow(tx, storyId)
    const found = row && (await tx.discardedEdit.findFirst({ where: { id: discardedId, storyId } }))
    if (!found) return words.gone
    const { column_slug: column } = found.fields as StoryRow
    if (column !== undefined && !mayWriteIn(reader, column as string | null))
      return deskStoriesCopy.notYourColumn
    const base = toForm(await readFieldsAt(tx, row, found.baseVersion))
    const texts = textsOf(found.fields as StoryRow)
    const typed = Object.fromEntries(texts.map(({ field, text }) => [field, text])) as Typed
    const fields = texts.map(({ field }) => field)
    const decision = { take: 'mine' as const, fields, shown: null }
    const saved = await saveEdit(tx, reader, storyId, typed, base, decision)
    if (!saved || saved.isStuck) return words.stuck
    await tx.discardedEdit.delete({ where: { id: found.id } })
    await writeAuditEntry(tx, reader, 'takeBackEdit', `story/${storyId}`)
    return true
  })
}

function textsOf(fields: StoryRow): DiscardedEdit['texts'] {
  const form = toForm(fields)
  return fieldNames.filter((name) => name in fields).map((field) => ({ field, text: form[field] }))
}
