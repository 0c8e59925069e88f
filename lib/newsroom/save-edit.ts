import type { Staff } from '@/lib/auth/staff'
import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import { fieldLabel } from '@/lib/copy/field-label'
import {
  type FieldConflict,
  mergeFields,
  type StoryFields,
} from '@/lib/newsroom/merge/merge-fields'
import { namePending, type Pending, readPending } from '@/lib/newsroom/pending-edit'
import {
  fieldNames,
  type FormValues,
  parseField,
  type StoryField,
  type StoryRow,
} from '@/lib/schemas/story-fields'
import { mayWriteIn } from '@/lib/newsroom/story-rights'
import type { Transaction } from '@/lib/newsroom/desk-transaction'

type Author = Pick<Staff, 'id' | 'rights'>
export type Typed = Partial<FormValues>

/** Between two texts of the same place. */
export interface Decision {
  /** `mine`: what was typed, and the edit before the row. */
  take: 'mine' | 'theirs'
  fields: StoryField[]
  /** The texts that were shown (namePending): the decision is about no others. Null: about whatever is there. */
  shown: string | null
}

export interface SavedEdit {
  pending: Pending
  /** What is now written, with the changes of others. */
  current: FormValues
  /** Both texts of what somebody else changed in the same place: nothing of it is stored. */
  conflicts: FieldConflict[]
  /** The conflicts are of the edit and the row, and until they are decided nothing is stored. */
  isStuck: boolean
  /** Names what is to be decided, for a `Decision`. */
  shown: string
  /** Why typed texts are not stored: no value of their field, or a column that is not theirs. */
  refused: Partial<Record<StoryField, string>>
}

/**
 * Writes what was typed since `base` into the story's pending edit, never into its row. Changes of others in other
 * fields and paragraphs stay. Null where there is no such story.
 */
export async function saveEdit(
  tx: Transaction,
  reader: Author,
  id: number,
  typed: Typed,
  base: Typed,
  decision: Decision | null = null,
): Promise<SavedEdit | null> {
  const pending = await readPending(tx, id, true)
  if (!pending) return null
  const decided = decidedFields(pending, decision)
  const isOpen = (field: string) => !decided.has(field) && !isRewritten(pending, field, typed, base)
  const stuck = pending.conflicts.filter(({ field }) => isOpen(field))
  if (stuck.length > 0) {
    const shown = nameConflicts(pending, stuck)
    const { current } = pending
    return { pending, current, conflicts: stuck, isStuck: true, shown, refused: {} }
  }
  const { merged, conflicts } = mergeTyped(pending, typed, base, decided, decision?.take)
  const open = new Set(conflicts.map(({ field }) => field))
  const current: FormValues = { ...pending.current }
  const refused: SavedEdit['refused'] = {}
  for (const name of fieldNames) {
    const text = merged[name]
    if (open.has(name) || typeof text !== 'string' || text === pending.current[name]) continue
    const why = refusalOf(reader, name, text)
    if (why === null) current[name] = text
    else refused[name] = why
  }
  // Who only looks at the form, which says every few seconds that they are there, is no author of what others wrote.
  if (decision || isTyped(pending, typed, base))
    await write(tx, reader, pending, current, decision !== null)
  const shown = nameConflicts(pending, conflicts)
  return { pending, current, conflicts, isStuck: false, shown, refused }
}

function refusalOf(reader: Author, name: StoryField, text: string): string | null {
  if (parseField(name, text) === undefined) return words.unreadable(fieldLabel(name))
  const isTheirs = name !== 'column_slug' || mayWriteIn(reader, text.trim() || null)
  return isTheirs ? null : words.notYourColumn
}

function isTyped({ current }: Pending, typed: Typed, base: Typed): boolean {
  return fieldNames.some(
    (name) => typed[name] !== undefined && typed[name] !== (base[name] ?? current[name]),
  )
}

/** None, where other texts were shown than those that are there. */
function decidedFields(pending: Pending, decision: Decision | null): ReadonlySet<string> {
  if (!decision) return new Set()
  const { fields, shown } = decision
  return new Set(shown === null || shown === namePending(pending, fields) ? fields : [])
}

/** Who saw the row's text in the form, beside the edit's, and changed it has decided. */
function isRewritten({ current }: Pending, field: string, typed: Typed, base: Typed): boolean {
  const name = field as StoryField
  return base[name] === current[name] && typed[name] !== undefined && typed[name] !== base[name]
}

function nameConflicts(pending: Pending, conflicts: FieldConflict[]): string {
  return namePending(
    pending,
    conflicts.map(({ field }) => field),
  )
}

/** What was typed over what is there; in the places of a conflict that is decided, the chosen text. */
function mergeTyped(
  { current, proposed }: Pending,
  typed: Typed,
  base: Typed,
  decided: ReadonlySet<string>,
  take?: Decision['take'],
): { merged: StoryFields; conflicts: FieldConflict[] } {
  const isDecided = ([name]: [string, unknown]) => decided.has(name)
  const chosen = take === 'mine' ? Object.entries(proposed).filter(isDecided) : []
  const there = { ...current, ...Object.fromEntries(chosen) }
  const was = knownBase(there, typed, base)
  const { merged, conflicts } = mergeFields(was, typed, there)
  const others = take === 'theirs' ? mergeFields(was, there, typed).merged : {}
  return {
    merged: { ...merged, ...Object.fromEntries(Object.entries(others).filter(isDecided)) },
    conflicts: conflicts.filter(({ field }) => !decided.has(field)),
  }
}

/** A field that the form doesn't have was not changed by it. */
function knownBase(current: FormValues, typed: Typed, base: Typed): StoryRow {
  const names = fieldNames.filter((name) => typed[name] !== undefined)
  const known = Object.fromEntries(names.map((name) => [name, base[name] ?? current[name]]))
  return { ...current, ...known }
}

async function write(
  tx: Transaction,
  { id: byId }: { id: number },
  pending: Pending,
  current: FormValues,
  isDecision: boolean,
): Promise<void> {
  const { row, edit, live, current: before, conflicts } = pending
  const changed = fieldNames.filter((name) => current[name] !== live[name])
  const fields = Object.fromEntries(changed.map((name) => [name, parseField(name, current[name])]))
  const isSame = fieldNames.every((name) => current[name] === before[name])
  if (isSame && (edit?.baseVersion ?? row.version) === row.version) return
  const isOwn = edit?.byId === byId
  const isGivenUp = (isDecision || conflicts.length > 0 || !isOwn) && losesText(pending, current)
  if (changed.length === 0) {
    // Nothing differs any more: what was written is the row's, or was given up and is kept by the trigger.
    await tx.$executeRaw`select set_config('xiaowen.applies_edit', ${isGivenUp ? '' : '1'}, true)`
    await tx.edit.deleteMany({ where: { storyId: row.id } })
    await tx.$executeRaw`select set_config('xiaowen.applies_edit', '', true)`
    return
  }
  // Another's edit is kept by a trigger (keep_passed).
  if (isGivenUp && isOwn) await keepDiscarded(tx, row.id)
  await tx.$executeRaw`
    insert into newsroom.edit (story_id, base_version, fields, by_id)
    values (${row.id}, ${row.version}, ${JSON.stringify(fields)}::jsonb, ${byId})
    on conflict (story_id) do update set base_version = excluded.base_version, fields = excluded.fields,
      by_id = excluded.by_id, version = edit.version + 1, updated_at = now()`
}

/** Whether a text of the edit is not what is written now. */
function losesText({ edit, current: before, proposed }: Pending, current: FormValues): boolean {
  const written = { ...before, ...proposed }
  return fieldNames.some((name) => name in (edit?.fields ?? {}) && current[name] !== written[name])
}

async function keepDiscarded(tx: Transaction, id: number): Promise<void> {
  await tx.$executeRaw`
    insert into newsroom.discarded_edit (story_id, base_version, fields, by_id)
    select story_id, base_version, fields, by_id from newsroom.edit where story_id = ${id}`
}
