import { cached } from '@/lib/cached'
import { cardFields, type Picture } from '@/lib/content/cards'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

/** The picture, or null; the tag also invalidates a page that was rendered before the row existed. */
export const readPicture = cached(
  'picture',
  (key: string): Promise<Picture | null> =>
    db().image.findUnique({ where: { key }, select: cardFields.coverImage.select }),
  (key) => [tag.image(key)],
)
