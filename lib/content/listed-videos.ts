/** The videos that the sitemap of videos lists: the newest that can be watched. */
import { cached, tag } from '@/lib/cache'
import { MAX_ID } from '@/lib/content/cursor'
import type { ListedStory } from '@/lib/content/shards'
import { db } from '@/lib/db'

export interface ListedVideo extends ListedStory {
  title: string
  summary: string
  /** The key of the picture on its card. */
  cover: string | null
  /** Below DATA_DIR/uploads. */
  file: string
  /** In seconds. */
  duration: number
}

/**
 * A file may have 50,000 entries and 50 MB, which an instance would have in memory several times while it
 * sends them; an entry takes 1 to 2.5 kB. Older videos stand among the stories, and say what they are
 * themselves (lib/seo/video.ts).
 */
const MOST_VIDEOS = 5000
const BATCH = 500

interface Row extends Omit<ListedVideo, 'publishedAt' | 'updatedAt'> {
  publishedAt: Date
  updatedAt: Date
}

/** When the file last changed, undefined where it lists none. It puts the tag on the file as well. */
export const readVideosChange = cached(
  'videos-change',
  async (): Promise<string | null> => {
    const [row] = await db().$queryRaw<{ changedAt: Date | null }[]>`
      select max(greatest(updated_at, published_at)) as "changedAt" from (
        select updated_at, published_at from story
        where status = 'published' and kind = 'video' and video is not null
          and published_at <= ${new Date()}::timestamptz
        order by published_at desc, id desc limit ${MOST_VIDEOS}::int
      ) newest`
    return row?.changedAt?.toISOString() ?? null
  },
  () => [tag.videoSitemap],
)

/** Newest first, some at a time. */
export async function* listedVideos(): AsyncGenerator<ListedVideo[]> {
  let before = { publishedAt: new Date(), id: MAX_ID }
  for (let listed = 0; listed < MOST_VIDEOS; listed += BATCH) {
    const rows = await readBatch(before)
    if (rows.length > 0)
      yield rows.map(({ publishedAt, updatedAt, ...row }) => ({
        ...row,
        publishedAt: publishedAt.toISOString(),
        updatedAt: updatedAt.toISOString(),
      }))
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    before = last
  }
}

async function readBatch({ publishedAt, id }: Pick<Row, 'publishedAt' | 'id'>): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select s.id, kind, title, summary, published_at as "publishedAt",
      s.updated_at as "updatedAt", coalesce(cover, poster) as cover, file, duration
    from story s join video v on v.key = s.video
    where status = 'published' and kind = 'video' and video is not null
      and (published_at, id) < (${publishedAt}::timestamptz, ${id}::int)
    order by published_at desc, id desc limit ${BATCH}::int`
}
