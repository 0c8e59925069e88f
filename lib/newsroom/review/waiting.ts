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

/** Each text is hashed, so only so many of the oldest requests that may be theirs are looked at. */
const SCANNED = 200

/**
 * Stories whose next step this reviewer may sign (等我决定), the longest waiting first. Those whose text changed since
 * they were sent wait for their author.
 */
export async function readWaiting({ id }: Staff, limit = 20): Promise<WaitingStory[]> {
  const rows = await db().$queryRaw<(Omit<WaitingStory, 'at'> & { at: Date })[]>`
    with asked as (
      select r.story_id, r.text_hash, r.at, step.kind
      from newsroom.review_request r
        join story s on s.id = r.story_id
        left join newsroom.edit e on e.story_id = r.story_id,
        lateral (
          select case when e.fields ? 'column_slug' then e.fields ->> 'column_slug' else s.column_slug end as slug
        ) pending,
        lateral (
          select kind from newsroom.signed_steps(r.story_id, r.text_hash, pending.slug)
          where account_id is null order by place limit 1
        ) step
      where s.status <> 'deleted'
        and not exists (select from newsroom.story_author a where a.story_id = r.story_id and a.account_id = ${id})
        and newsroom.has_right(${id}::int,
          (case step.kind when 'proof' then 'proof' else 'review' end)::newsroom.staff_right_kind, pending.slug)
        and not exists (
          select from newsroom.signed_steps(r.story_id, r.text_hash, pending.slug) signed where signed.account_id = ${id})
      order by r.at, r.story_id limit ${SCANNED}
    )
    select p.id, p.title, asked.kind::text as next, asked.at
    from asked, newsroom.pending_story(asked.story_id) p
    where newsroom.text_hash(p) = asked.text_hash
    order by asked.at, p.id limit ${limit}`
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
