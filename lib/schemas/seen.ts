import { isTime } from '@/lib/time'

export type CommentState = 'waiting' | 'approved' | 'rejected'

/** The version of a comment that a moderator saw: a decision applies to that version only. */
export interface SeenComment {
  id: number
  state: CommentState
  editedAt: Date | null
}

/** For a form: the state and the time of the last edit in milliseconds, such as `waiting.0`. */
export function writeSeen({ state, editedAt }: Omit<SeenComment, 'id'>): string {
  return `${state}.${editedAt?.getTime() ?? 0}`
}

export function parseSeen(id: number, text: string): SeenComment | null {
  const [, state, time] = /^(waiting|approved|rejected)\.(\d{1,15})$/.exec(text) ?? []
  if (state === undefined || !isTime(Number(time))) return null
  const editedAt = Number(time) === 0 ? null : new Date(Number(time))
  return { id, state: state as CommentState, editedAt }
}
