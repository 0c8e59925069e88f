import { db } from '@/lib/db'
import type { Staff } from '@/lib/auth/staff'
import type { ReviewKind } from '@/prisma/client/enums'

export interface WaitingStory {
  id: number
  title: string
  next: ReviewKind
  /** When reviewers were asked. */
  at: string
}

/** Each text is hashed, so only so many of the oldest requests are looked at. */
const SCANNED = 200

/**
 * Stories whose next step this reviewer may sign (等我决定), the longest waiting first. Those whose text changed since
 * they were sent wait for their author.
 */
export async function readWaiting({ id }: Staff, limit = 20): Promise<WaitingStory[]> {
  const rows = await db().$queryRaw<(Omit<WaitingStory, 'at'> & { at: Date })[]>`
    with asked as (
      select r.story_id, r.text_hash, r.at, s as story
      from newsroom.review_request r, newsroom.pending_story(r.story_id) s
      where not exists (select from newsroom.story_author a where a.story_id = r.story_id and a.account_id = ${id})
      order by r.at, r.story_id limit ${SCANNED}
    )
    select story_id as id, (story).title, step.kind::text as next, at
    from asked, lateral (
      select kind from newsroom.signed_steps(story_id, text_hash, (story).column_slug)
      where account_id is null order by place limit 1
    ) step
    where newsroom.text_hash(story) = text_hash
      and newsroom.has_right(${id}::int, (case step.kind when 'proof' then 'proof' else 'review' end)::newsroom.staff_right_kind,
        (story).column_slug)
      and not exists (
        select from newsroom.signed_steps(story_id, text_hash, (story).column_slug) signed where signed.account_id = ${id})
    order by at, story_id limit ${limit}`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** A publication in an emergency; `id` is the story's. */
export interface OpenEmergency {
  id: number
  title: string
  name: string
  reason: string
  at: string
}

/** Those that nobody has reviewed, the oldest first: alarms. */
export async function readOpenEmergencies(limit = 20): Promise<OpenEmergency[]> {
  const rows = await db().$queryRaw<(Omit<OpenEmergency, 'at'> & { at: Date })[]>`
    select s.id, s.title, e.name, e.reason, e.at
    from newsroom.open_emergencies() e join story s on s.id = e.story_id order by e.id limit ${limit}`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
