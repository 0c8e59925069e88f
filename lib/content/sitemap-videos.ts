/** Published videos with a file, for the video sitemaps. */
import { cached } from '@/lib/cached'
import { coverOf } from '@/lib/content/cover-sql'
import { type Cursor } from '@/lib/content/cursor'
import {
  idRange,
  isCanonical,
  listedCover,
  type ListedCover,
  type ListedStory,
} from '@/lib/content/sitemap-stories'
import { db } from '@/lib/db'
import { isSound } from '@/lib/media-type'
import { MAX_ID } from '@/lib/schemas/params'
import { Prisma } from '@/prisma/client/client'
import { databaseNow } from '@/lib/published'
import { tag } from '@/lib/tags'
import { isUploaded } from '@/lib/upload-presence'

export interface ListedVideo extends ListedStory {
  title: string
  summary: string
  cover: ListedCover | null
  /** Below UPLOADS_DIR. */
  file: string
  /** In seconds. */
  duration: number
}

/**
 * An entry takes 1 to 2.5 kB, and an instance holds several copies of the file while sending it. Where
 * there are more videos, all of them are also in shards by their ids.
 */
export const MAX_VIDEOS = 5000
const BATCH = 500

interface Row extends Omit<ListedVideo, 'publishedAt' | 'updatedAt'> {
  publishedAt: Date
  updatedAt: Date
}

/** Whether there are more videos than the file of the newest lists. Also puts the tag on that file. */
export const hasOlderVideos = cached(
  'older-videos',
  async (): Promise<boolean> => {
    const [row] = await db().$queryRaw<{ videos: number }[]>`
      select count(*)::int as videos from (
        select from story s where ${listed()} limit ${MAX_VIDEOS + 1}::int) as counted`
    return (row?.videos ?? 0) > MAX_VIDEOS
  },
  () => [tag.videoSitemap],
)

/** Whether the shard contains a video. Also puts the tag on the shard's file. */
export const hasVideos = cached(
  'video-shard',
  async (shard: number): Promise<boolean> => (await readShardBatch(shard, 0, 1)).length > 0,
  (shard) => [tag.videoShard(shard)],
)

/** Newest first, in batches. */
export async function* newestVideos(): AsyncGenerator<ListedVideo[]> {
  let before: Cursor = { publishedAt: await databaseNow(), id: MAX_ID }
  for (let count = 0; count < MAX_VIDEOS; count += BATCH) {
    const rows = await readNewestBatch(before)
    if (rows.length > 0) yield await toVideos(rows)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    before = last
  }
}

export async function* shardVideos(shard: number): AsyncGenerator<ListedVideo[]> {
  let last = 0
  for (;;) {
    const rows = await readShardBatch(shard, last, BATCH)
    if (rows.length > 0) yield await toVideos(rows)
    if (rows.length < BATCH) return
    last = rows.at(-1)?.id ?? MAX_ID
  }
}

function readNewestBatch({ publishedAt, id }: Cursor): Promise<Row[]> {
  return readRows(Prisma.sql`(published_at, s.id) < (${publishedAt}::timestamptz, ${id}::int)
    order by published_at desc, s.id desc limit ${BATCH}::int`)
}

function readShardBatch(shard: number, after: number, size: number): Promise<Row[]> {
  const { first, last } = idRange(shard)
  return readRows(Prisma.sql`s.id between ${Math.max(after + 1, first)}::int and ${last}::int
    order by s.id limit ${size}::int`)
}

function readRows(condition: Prisma.Sql): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select s.id, kind, title, summary, published_at as "publishedAt",
      s.updated_at as "updatedAt", ${listedCover}, v.file, v.duration
    from story s join video v on v.key = s.video ${coverOf} where ${listed()} and ${condition}`
}

function listed(): Prisma.Sql {
  return Prisma.sql`listing.is_published(s) and ${isCanonical} and kind = 'video' and video is not null`
}

/** Without those whose file is not there. */
async function toVideos(rows: Row[]): Promise<ListedVideo[]> {
  const videos = rows.map(async ({ publishedAt, updatedAt, ...row }) => {
    if (isSound(row.file) || !(await isUploaded(row.file))) return []
    const cover = row.cover && (await isUploaded(row.cover.file)) ? row.cover : null
    const times = { publishedAt: publishedAt.toISOString(), updatedAt: updatedAt.toISOString() }
    return [{ ...row, cover, ...times }]
  })
  return (await Promise.all(videos)).flat()
}
