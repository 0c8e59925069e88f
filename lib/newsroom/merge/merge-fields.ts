import { mergeText } from './merge-text'

export type StoryFields = Record<string, unknown>

/** A field that both changed differently; of a text the paragraphs that did, each a conflict of its own. */
export interface FieldConflict {
  field: string
  base: unknown
  mine: unknown
  theirs: unknown
}

export interface MergedFields {
  /** Has the changes of both sides, and in place of a conflict what is mine. */
  merged: StoryFields
  /** Empty: nothing has to be asked. */
  conflicts: FieldConflict[]
}

/** Fields of several paragraphs. */
const TEXTS = ['body', 'summary']

/** Both sides' changes since `base`, field by field. A field that one side doesn't have was not changed by it. */
export function mergeFields(
  base: StoryFields,
  mine: StoryFields,
  theirs: StoryFields,
): MergedFields {
  const merged: StoryFields = {}
  const conflicts: FieldConflict[] = []
  for (const field of new Set([base, theirs, mine].flatMap((fields) => Object.keys(fields)))) {
    const was = base[field]
    const own = field in mine ? mine[field] : was
    const other = field in theirs ? theirs[field] : was
    if (isSame(own, other) || isSame(other, was)) merged[field] = own
    else if (isSame(own, was)) merged[field] = other
    else if (TEXTS.includes(field)) {
      const { text, conflicts: found } = mergeText(textOf(was), textOf(own), textOf(other))
      merged[field] = text
      conflicts.push(...found.map((conflict) => ({ field, ...conflict })))
    } else {
      merged[field] = own
      conflicts.push({ field, base: was, mine: own, theirs: other })
    }
  }
  return { merged, conflicts }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
