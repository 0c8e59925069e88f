/** A comment as a moderator saw it: a decision is about that, and not about what became of it since. */
import type { Staff } from '@/lib/desk/staff'
import { isTime } from '@/lib/time'
import { Prisma } from '@/prisma/client/client'

export type CommentState = 'waiting' | 'approved' | 'rejected'

export interface Seen {
  id: number
  state: CommentState
  editedAt: Date | null
}

/** For a form: `waiting.0`, the state and the time of the last edit in milliseconds. */
export function writeSeen({ state, editedAt }: Omit<Seen, 'id'>): string {
  return `${state}.${editedAt?.getTime() ?? 0}`
}

/** What `writeSeen` wrote about this comment, or null. */
export function parseSeen(id: number, text: string): Seen | null {
  const [, state, time] = /^(waiting|approved|rejected)\.(\d{1,15})$/.exec(text) ?? []
  if (state === undefined || !isTime(Number(time))) return null
  const editedAt = Number(time) === 0 ? null : new Date(Number(time))
  return { id, state: state as CommentState, editedAt }
}

/**
 * A condition on `c`, a comment: still as it was seen, and this moderator's to decide. Nobody decides
 * about their own, nor about one of somebody above them.
 */
export function stillSeen(who: Staff, { id, state, editedAt }: Seen): Prisma.Sql {
  return Prisma.sql`
    c.id = ${id} and c.state = ${state}::reader.comment_state and c.removed_at is null
    and c.edited_at is not distinct from ${editedAt}::timestamptz
    and (c.account_id is null or exists (
      select from reader.account a
      where a.id = c.account_id and a.id <> ${who.id} and a.role <= ${who.role}::reader.role))`
}
