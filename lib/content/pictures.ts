/** The pictures that a body refers to by key. */
import { cached } from '@/lib/cached'
import { cardFields, type Picture } from '@/lib/content/cards'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

/** The picture, or null where no row has this key (yet: the page is made anew once one does). */
export const readPicture = cached(
  'picture',
  (key: string): Promise<Picture | null> =>
    db().image.findUnique({ where: { key }, select: cardFields.coverImage.select }),
  (key) => [tag.image(key)],
)
