import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { seesColumn } from '@/lib/desk/own-columns'
import { diffText } from '@/lib/newsroom/diff/diff-text'
import { type FoldedLine, foldSame } from '@/lib/newsroom/diff/fold'
import { readFieldsAt } from '@/lib/newsroom/fields-at'
import { storyFields, type StoryRow } from '@/lib/schemas/story-fields'

type Row = StoryRow & { id: number; version: number; column_slug: string | null }

export interface Comparison {
  from: number
  to: number
  changes: FieldChange[]
}

export type FieldChange = { field: string } & (
  | { kind: 'text'; lines: FoldedLine[]; more: number }
  /** Keys of pictures, null where there is none. */
  | { kind: 'picture'; before: string | null; after: string | null }
  | { kind: 'value'; before: unknown; after: unknown }
)

/** Longer differences are read elsewhere: a page of more lines is slow to draw. */
const MAX_LINES = 1000

const kinds: Partial<Record<string, string>> = storyFields
/** Texts that are not written in the story's form. */
const moreTexts = ['correction', 'withdrawal_reason']
const pictures = ['cover', 'share_picture']
const order = ['title', 'summary', 'body', 'cover', ...Object.keys(storyFields)]

/**
 * The fields that differ, all or those named, the story's texts first; null where the story has no such versions, or is
 * not theirs to see.
 */
export async function compareVersions(
  reader: Staff,
  storyId: number,
  from: number,
  to: number,
  named?: readonly string[],
): Promise<Comparison | null> {
  const rows = await db().$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<{ row: Row }[]>`
      select to_jsonb(s) as row from story s where id = ${storyId}`
    if (!found || !seesColumn(reader, found.row.column_slug)) return null
    if (Math.max(from, to) > found.row.version) return null
    const after = to === found.row.version ? found.row : await readFieldsAt(tx, found.row, to)
    return { before: await readFieldsAt(tx, found.row, from), after }
  })
  if (!rows) return null
  const { before, after } = rows
  const changed = [...new Set([...order, ...Object.keys(after)])].filter(
    (field) =>
      (named?.includes(field) ?? true) &&
      JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  return { from, to, changes: changed.map((field) => changeOf(field, before[field], after[field])) }
}

function changeOf(field: string, before: unknown, after: unknown): FieldChange {
  if (pictures.includes(field))
    return { field, kind: 'picture', before: keyOf(before), after: keyOf(after) }
  const isText = ['line', 'text'].includes(kinds[field] ?? '') || moreTexts.includes(field)
  if (!isText) return { field, kind: 'value', before, after }
  const lines = foldSame(diffText(keyOf(before) ?? '', keyOf(after) ?? ''))
  return {
    field,
    kind: 'text',
    lines: lines.slice(0, MAX_LINES),
    more: Math.max(0, lines.length - MAX_LINES),
  }
}

function keyOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
