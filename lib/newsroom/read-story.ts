import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { seesColumn } from '@/lib/desk/own-columns'
import { isLive } from '@/lib/newsroom/publish'
import { mayWriteRow } from '@/lib/newsroom/may-write-row'
import { readPresent, type Present } from '@/lib/newsroom/presence'
import { namePending, readPending } from '@/lib/newsroom/pending-edit'
import type { FormValues } from '@/lib/schemas/story-fields'
import type { FieldConflict } from '@/lib/newsroom/merge/merge-fields'
import { databaseNow } from '@/lib/published'

/** A story as its desk page shows it. */
export interface DeskStory {
  id: number
  version: number
  state: 'draft' | 'scheduled' | 'published' | 'withdrawn' | 'deleted'
  publishedAt: string | null
  /** Of the row, by which rights are asked; an edit may have another. */
  column: string | null
  values: FormValues
  /** What an edit and a later change of the row both have: `values` has the row's in these places. */
  conflicts: FieldConflict[]
  /** Names these texts, for who decides between them. */
  shown: string
  edit: { by: string | null; at: string; publishAt: string | null; failure: string } | null
  present: Present[]
  mayDelete: boolean
}

/** Null where there is no such story, or it is not theirs to see. */
export async function readDeskStory(reader: Staff, id: number): Promise<DeskStory | null> {
  return db().$transaction(async (tx) => {
    const pending = await readPending(tx, id)
    if (!pending || !seesColumn(reader, pending.row.column_slug)) return null
    const { row, edit, current: values, conflicts } = pending
    const by = edit?.byId
      ? await tx.account.findUnique({ where: { id: edit.byId }, select: { nickname: true } })
      : null
    return {
      id,
      version: row.version,
      state:
        isLive(row, await databaseNow()) || row.status !== 'published' ? row.status : 'scheduled',
      publishedAt: row.published_at,
      column: row.column_slug,
      values,
      conflicts,
      shown: namePending(
        pending,
        conflicts.map(({ field }) => field),
      ),
      edit: edit && {
        by: by?.nickname ?? null,
        at: edit.updatedAt.toISOString(),
        publishAt: edit.publishAt?.toISOString() ?? null,
        failure: edit.failure,
      },
      present: await readPresent(tx, reader, id),
      mayDelete: row.status !== 'deleted' && mayWriteRow(reader, row),
    }
  })
}
