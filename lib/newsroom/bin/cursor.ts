import { MAX_ID } from '@/lib/schemas/params'

/** The place in the bin: when something was deleted, whether it's a story, and its id. */
export interface BinCursor {
  at: Date
  isStory: boolean
  id: number
}

export function encodeBinCursor({ at, isStory, id }: BinCursor): string {
  return `${at.getTime()}-${isStory ? 's' : 'r'}${id}`
}

/** Null for anything else than what `encodeBinCursor` wrote. */
export function parseBinCursor(text: unknown): BinCursor | null {
  const match = typeof text === 'string' && /^(\d{1,14})-([sr])(\d{1,10})$/.exec(text)
  if (!match) return null
  const [, time, source] = match
  const [isStory, id] = [source === 's', Number(match[3])]
  // Ids of other rows are longer than those of stories.
  if (isStory && id > MAX_ID) return null
  return { at: new Date(Number(time)), isStory, id }
}
