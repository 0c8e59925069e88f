import { isTime } from '@/lib/time'

export type CommentState = 'waiting' | 'approved' | 'rejected'

/** A comment as a moderator saw it: a decision is about that, and not about what became of it since. */
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
