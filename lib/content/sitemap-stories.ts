/**
 * A shard of the sitemap lists the stories of the ids (shard - 1) * SHARD_SIZE + 1 to shard * SHARD_SIZE, so
 * that a story stays in its file whatever else is published.
 */
import { cached } from '@/lib/cached'
import { coverOf } from '@/lib/content/cover-sql'
import { db } from '@/lib/db'
import { MAX_ID } from '@/lib/schemas/params'
import { Prisma } from '@/prisma/client/client'
import { tag } from '@/lib/tags'
import { isUploaded } from '@/lib/upload-presence'

/** Repeated in the SQL function listing.shard. */
export const SHARD_SIZE = 10_000

/** Rows in memory at once. */
const BATCH = 1000

export interface ListedStory {
  id: number
  kind: 'article' | 'video'
  /** ISO 8601, UTC. */
  publishedAt: string
  updatedAt: string
}

export interface ShardStory extends ListedStory {
  cover: ListedCover | null
}

export interface ListedCover {
  file: string
  focusX: number | null
  focusY: number | null
}

/**
 * Of the rows `s` of story. A sitemap lists canonical pages only:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap
 */
export const isCanonical = Prisma.sql`s.canonical_url is null`

/** Beside the join of `coverOf`. */
export const listedCover = Prisma.sql`case when i.key is not null then
  json_build_object('file', i.file, 'focusX', i.focus_x, 'focusY', i.focus_y) end as cover`

interface Row extends Omit<ShardStory, 'publishedAt' | 'updatedAt'> {
  publishedAt: Date
  updatedAt: Date
}

/**
 * Whether the shard contains a published story. Puts the shard's tag on its file, since the stories
 * themselves are streamed uncached: one shard would fill the cache.
 */
export const hasStories = cached(
  'shard',
  async (shard: number): Promise<boolean> => (await readBatch(shard, 0, 1)).length > 0,
  (shard) => [tag.shard(shard)],
)

export async function* shardStories(shard: number): AsyncGenerator<ShardStory[]> {
  let last = 0
  for (;;) {
    const batch = await readBatch(shard, last, BATCH)
    if (batch.length > 0) yield batch
    if (batch.length < BATCH) return
    last = batch.at(-1)?.id ?? MAX_ID
  }
}

export function idRange(shard: number): { first: number; last: number } {
  return { first: (shard - 1) * SHARD_SIZE + 1, last: Math.min(shard * SHARD_SIZE, MAX_ID) }
}

async function readBatch(shard: number, after: number, size: number): Promise<ShardStory[]> {
  const { first, last } = idRange(shard)
  const rows = await db().$queryRaw<Row[]>`
    select s.id, kind, published_at as "publishedAt", s.updated_at as "updatedAt", ${listedCover}
    from story s left join video v on v.key = s.video ${coverOf}
    where s.id between ${Math.max(after + 1, first)}::int and ${last}::int
      and listing.is_published(s) and ${isCanonical}
    order by s.id limit ${size}::int`
  const stories = rows.map(async ({ publishedAt, updatedAt, ...row }) => ({
    ...row,
    cover: row.cover && (await isUploaded(row.cover.file)) ? row.cover : null,
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }))
  return Promise.all(stories)
}
