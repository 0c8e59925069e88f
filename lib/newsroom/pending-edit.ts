/** A story's row and the edit that waits over it. */
import { createHash } from 'node:crypto'
import { fieldNames, type FormValues, type StoryRow, toForm } from '@/lib/schemas/story-fields'
import { type FieldConflict, mergeFields } from '@/lib/newsroom/merge/merge-fields'
import { readFieldsAt } from '@/lib/newsroom/fields-at'
import type { Transaction } from '@/lib/newsroom/desk-transaction'

interface PendingEdit {
  baseVersion: number
  fields: StoryRow
  /** Counts the saves. */
  version: number
  byId: number | null
  updatedAt: Date
  publishAt: Date | null
  failure: string
}

export type LockedRow = StoryRow & {
  id: number
  version: number
  status: 'draft' | 'published' | 'withdrawn' | 'deleted'
  column_slug: string | null
  /** ISO 8601. */
  published_at: string | null
}

export interface Pending {
  row: LockedRow
  edit: PendingEdit | null
  /** The row with the edit over it. */
  current: FormValues
  live: FormValues
  /** What the edit and a later change of the row both have: `current` has the row's in these places. */
  conflicts: FieldConflict[]
  /** The fields in conflict, with the edit's text in these places. */
  proposed: Partial<FormValues>
}

interface Found {
  row: LockedRow
  edit:
    | (Omit<PendingEdit, 'updatedAt' | 'publishAt'> & {
        updatedAt: string
        publishAt: string | null
      })
    | null
}

/** Null where there is no such story. `lock`: for a change, story first. */
export async function readPending(
  tx: Transaction,
  id: number,
  lock = false,
): Promise<Pending | null> {
  if (lock) await tx.$queryRaw`select from story where id = ${id} for no key update`
  return (await readPendings(tx, [id]))[0] ?? null
}

/** Those that there are, by their ids. */
export async function readPendings(tx: Transaction, ids: number[]): Promise<Pending[]> {
  const found = await tx.$queryRaw<Found[]>`
    select to_jsonb(s) as row, case when e.story_id is not null then jsonb_build_object('baseVersion', e.base_version,
      'fields', e.fields, 'version', e.version, 'byId', e.by_id, 'updatedAt', e.updated_at, 'publishAt', e.publish_at,
      'failure', e.failure) end as edit
    from story s left join newsroom.edit e on e.story_id = s.id where s.id = any (${ids}::int[])
    order by s.id`
  const pendings: Pending[] = []
  for (const one of found) pendings.push(await pendingOf(tx, one))
  return pendings
}

async function pendingOf(tx: Transaction, found: Found): Promise<Pending> {
  const { row } = found
  const live = toForm(row)
  const settled = { row, live, conflicts: [], proposed: {} }
  if (!found.edit) return { ...settled, edit: null, current: live }
  const { updatedAt, publishAt, ...rest } = found.edit
  const edit = {
    ...rest,
    updatedAt: new Date(updatedAt),
    publishAt: publishAt ? new Date(publishAt) : null,
  }
  const written = toForm({ ...row, ...edit.fields })
  if (edit.baseVersion === row.version) return { ...settled, edit, current: written }
  return { row, edit, live, ...(await rebase(tx, row, edit, live)) }
}

/** Names the texts that a person decides between: others need another decision. */
export function namePending({ current, proposed }: Pending, fields: readonly string[]): string {
  const texts = fieldNames
    .filter((name) => fields.includes(name))
    .map((name) => [name, current[name], proposed[name]])
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url')
}

/** The edit over a row that changed since it was begun. */
async function rebase(
  tx: Transaction,
  row: LockedRow,
  edit: PendingEdit,
  live: FormValues,
): Promise<Pick<Pending, 'current' | 'conflicts' | 'proposed'>> {
  const base = toForm(await readFieldsAt(tx, row, edit.baseVersion))
  const mine = toForm({ ...row, ...edit.fields })
  const own = Object.fromEntries(
    fieldNames.filter((name) => name in edit.fields).map((name) => [name, mine[name]]),
  )
  const { merged, conflicts } = mergeFields(base, own, live)
  const current: FormValues = { ...live, ...merged }
  if (conflicts.length === 0) return { current, conflicts, proposed: {} }
  const names = [...new Set(conflicts.map(({ field }) => field))]
  const others = mergeFields(base, live, own).merged
  return {
    current: { ...current, ...pick(others, names) },
    conflicts,
    proposed: pick(current, names),
  }
}

function pick(values: StoryRow, names: string[]): Partial<FormValues> {
  return Object.fromEntries(names.map((name) => [name, values[name]]))
}
