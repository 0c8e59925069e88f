import type { Picture } from '@/lib/content/cards'
import { databaseNow } from '@/lib/published'
import { dayOf } from '@/lib/time'
import { isUploaded } from '@/lib/upload-presence'

export interface PictureRow extends Picture {
  /** The last day on which it may be shown, at 0:00 UTC; null: without an end. */
  rightsUntil: Date | null
}

/** The contrary of the database's listing.has_rights. `rightsUntil`: yyyy-mm-dd. */
export function isOver(rightsUntil: string | null, at: Date): boolean {
  return rightsUntil !== null && rightsUntil < dayOf(at.toISOString())
}

export async function hasEnded(rightsUntil: string | null): Promise<boolean> {
  return rightsUntil !== null && isOver(rightsUntil, await databaseNow())
}

/** yyyy-mm-dd. */
export function lastDay({ rightsUntil }: { rightsUntil: Date | null }): string | null {
  return rightsUntil && rightsUntil.toISOString().slice(0, 10)
}

/** The picture; null without one, without its file, and after its last day. */
export async function shownPicture(row: PictureRow | null | undefined): Promise<Picture | null> {
  if (!row) return null
  const { rightsUntil, ...picture } = row
  if (await hasEnded(lastDay({ rightsUntil }))) return null
  return (await isUploaded(picture.file)) ? picture : null
}
