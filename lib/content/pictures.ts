import { cached } from '@/lib/cached'
import { cardFields, type Picture } from '@/lib/content/cards'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'
import { isUploaded } from '@/lib/upload-presence'

/** The picture, or null without its row or file; the tag also invalidates a page that was rendered before the row existed. */
export const readPicture = cached(
  'picture',
  async (key: string): Promise<Picture | null> =>
    (await isUploaded(key))
      ? db().image.findUnique({ where: { key }, select: cardFields.coverImage.select })
      : null,
  (key) => [tag.image(key)],
)
