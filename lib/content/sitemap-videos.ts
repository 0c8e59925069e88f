/** The videos that the sitemaps of videos list: those that can be watched. */
import { cached } from '@/lib/cached'
import { type Cursor } from '@/lib/content/cursor'
import { idsOf, type ListedStory } from '@/lib/content/sitemap-stories'
import { db } from '@/lib/db'
import { MAX_ID } from '@/lib/schemas/params'
import { Prisma } from '@/prisma/client/client'
import { databaseNow } from '@/lib/published'
import { tag } from '@/lib/tags'

export interface ListedVideo extends ListedStory {
  title: string
  summary: string
  /** The key of the picture on its card. */
  cover: string | null
  /** Below UPLOADS_DIR. */
  file: string
  /** In seconds. */
  duration: number
}

/**
 * An entry takes 1 to 2.5 kB, and an instance has a file in memory several times while it sends it. Where
 * there are more videos, the others stand in files by their ids, as stories do.
 */
export const MOST_VIDEOS = 5000
const BATCH = 500

interface Row extends Omit<ListedVideo, 'publishedAt' | 'updatedAt'> {
  publishedAt: Date
  updatedAt: Date
}

/** Whether there are more videos than the file of the newest holds. It puts the tag on that file as well. */
export const hasOlderVideos = cached(
  'older-videos',
  async (): Promise<boolean> => {
    const [row] = await db().$queryRaw<{ videos: number }[]>`
      select count(*)::int as videos from (
        select from story s where ${listed()} limit ${MOST_VIDEOS + 1}::int) as counted`
    return (row?.videos ?? 0) > MOST_VIDEOS
  },
  () => [tag.videoSitemap],
)

/** Whether the shard holds one; it puts the tag on the shard's file. */
export const holdsVideos = cached(
  'video-shard',
  async (shard: number): Promise<boolean> => (await readOfShard(shard, 0, 1)).length > 0,
  (shard) => [tag.videoShard(shard)],
)

/** The newest first, some at a time. */
export async function* newestVideos(): AsyncGenerator<ListedVideo[]> {
  let before: Cursor = { publishedAt: await databaseNow(), id: MAX_ID }
  for (let count = 0; count < MOST_VIDEOS; count += BATCH) {
    const rows = await readNewest(before)
    if (rows.length > 0) yield rows.map(toVideo)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    before = last
  }
}

/** Those of a shard by id, some at a time. */
export async function* videosOf(shard: number): AsyncGenerator<ListedVideo[]> {
  let last = 0
  for (;;) {
    const rows = await readOfShard(shard, last, BATCH)
    if (rows.length > 0) yield rows.map(toVideo)
    if (rows.length < BATCH) return
    last = rows.at(-1)?.id ?? MAX_ID
  }
}

function readNewest({ publishedAt, id }: Cursor): Promise<Row[]> {
  return read(Prisma.sql`(published_at, s.id) < (${publishedAt}::timestamptz, ${id}::int)
    order by published_at desc, s.id desc limit ${BATCH}::int`)
}

function readOfShard(shard: number, after: number, size: number): Promise<Row[]> {
  const { first, last } = idsOf(shard)
  return read(Prisma.sql`s.id between ${Math.max(after + 1, first)}::int and ${last}::int
    order by s.id limit ${size}::int`)
}

function read(which: Prisma.Sql): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select s.id, kind, title, summary, published_at as "publishedAt",
      s.updated_at as "updatedAt", coalesce(cover, poster) as cover, file, duration
    from story s join video v on v.key = s.video where ${listed()} and ${which}`
}

function listed(): Prisma.Sql {
  return Prisma.sql`listing.is_published(s) and kind = 'video' and video is not null`
}

function toVideo({ publishedAt, updatedAt, ...row }: Row): ListedVideo {
  return { ...row, publishedAt: publishedAt.toISOString(), updatedAt: updatedAt.toISOString() }
}
