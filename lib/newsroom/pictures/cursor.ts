import { isPictureKey } from '@/lib/schemas/upload'
import { isTime } from '@/lib/time'

/** The place in the library, newest first: when a picture was added, and its key. */
export interface PictureCursor {
  createdAt: Date
  key: string
}

export function encodePictureCursor({ createdAt, key }: PictureCursor): string {
  return `${createdAt.getTime()}-${key}`
}

/** Null for anything else than what `encodePictureCursor` wrote. */
export function parsePictureCursor(text: unknown): PictureCursor | null {
  const match = typeof text === 'string' && /^(0|-?[1-9]\d{0,14})-(.+)$/.exec(text)
  if (!match) return null
  const [, time, key] = match
  return isTime(Number(time)) && isPictureKey(key)
    ? { createdAt: new Date(Number(time)), key }
    : null
}
