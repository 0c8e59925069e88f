import { scheduleCopy } from '@/lib/copy/desk-schedule'
import { applyEdit } from '@/lib/newsroom/apply-edit'
import type { Transaction } from '@/lib/newsroom/desk-transaction'
import type { Pending } from '@/lib/newsroom/pending-edit'
import { isLive } from '@/lib/newsroom/publish'

export type PlanChange = 'cancel' | 'now' | { at: Date }

type Refusal = 'gone' | 'conflict'

/** Changes one plan of a story whose row is locked. Returns null, or why it can't be. @throws what the database refuses. */
type PlanVerb = (
  tx: Transaction,
  pending: Pending,
  change: PlanChange,
  now: Date,
) => Promise<Refusal | null>

export const planVerbs: Record<'publish' | 'edit' | 'unpublish', PlanVerb> = {
  publish: changePublication,
  edit: changeEdit,
  unpublish: changeEnd,
}

/** Of a first publication; cancelled, the story is a draft again. */
async function changePublication(
  tx: Transaction,
  { row }: Pending,
  change: PlanChange,
  now: Date,
): Promise<Refusal | null> {
  if (row.status !== 'published' || isLive(row, now)) return 'gone'
  const data =
    change === 'cancel'
      ? { status: 'draft' as const, publishedAt: null }
      : { publishedAt: change === 'now' ? now : change.at }
  await tx.story.update({ where: { id: row.id }, data })
  return null
}

/** Of the next version; cancelled, it waits as an edit without a time. */
async function changeEdit(
  tx: Transaction,
  pending: Pending,
  change: PlanChange,
  now: Date,
): Promise<Refusal | null> {
  const { row, edit, conflicts } = pending
  if (!edit || !isLive(row, now)) return 'gone'
  if (change === 'now') {
    if (conflicts.length > 0) return 'conflict'
    await applyEdit(tx, pending)
    return null
  }
  const publishAt = change === 'cancel' ? null : change.at
  const data = { publishAt, failedAt: null, failure: '' }
  await tx.edit.update({ where: { storyId: row.id }, data })
  return null
}

/** Of a story's end; cancelled, it stays. */
async function changeEnd(
  tx: Transaction,
  { row }: Pending,
  change: PlanChange,
): Promise<Refusal | null> {
  if (row.status === 'withdrawn' || typeof row.unpublish_at !== 'string') return 'gone'
  if (change !== 'now') {
    const unpublishAt = change === 'cancel' ? null : change.at
    await tx.story.update({ where: { id: row.id }, data: { unpublishAt } })
    return null
  }
  if (row.status !== 'published') return 'gone'
  const withdrawalReason = String(row.withdrawal_reason) || scheduleCopy.expired
  const data = { status: 'withdrawn' as const, unpublishAt: null, withdrawalReason }
  await tx.story.update({ where: { id: row.id }, data })
  return null
}
