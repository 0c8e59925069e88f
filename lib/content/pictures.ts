import { cached } from '@/lib/cached'
import { pictureFields, type Picture } from '@/lib/content/cards'
import { lastDay, hasEnded, shownPicture } from '@/lib/content/shown-picture'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

interface State {
  /** Null without its row or file, and after its last day. */
  picture: Picture | null
  isOver: boolean
}

/** The tag also invalidates a page that was rendered before the row existed. */
const readState = cached(
  'picture',
  async (key: string): Promise<State> => {
    const row = await db().image.findUnique({ where: { key }, select: pictureFields })
    const picture = await shownPicture(row)
    return { picture, isOver: row !== null && (await hasEnded(lastDay(row))) }
  },
  (key) => [tag.image(key)],
)

export async function readPicture(key: string): Promise<Picture | null> {
  return (await readState(key)).picture
}

/** Of these pictures the ones whose last day has passed. */
export async function readEnded(keys: string[]): Promise<Set<string>> {
  const states = await Promise.all(keys.map(readState))
  return new Set(keys.filter((_, i) => states[i]?.isOver))
}
