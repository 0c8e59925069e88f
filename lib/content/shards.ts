/**
 * The stories as files of the sitemap: each holds the ids (shard - 1) * SHARD_SIZE + 1 to shard *
 * SHARD_SIZE, so that a story stays in its file whatever else is published.
 */
import { cached, tag } from '@/lib/cache'
import { MAX_ID } from '@/lib/content/cursor'
import { db } from '@/lib/db'

/** listing.shard in prisma/migrations says the same. */
export const SHARD_SIZE = 10_000

/** So many rows are in memory at once. */
const BATCH = 1000

export interface ListedStory {
  id: number
  kind: 'article' | 'video'
  /** ISO 8601, UTC. */
  publishedAt: string
  updatedAt: string
}

export interface ShardStory extends ListedStory {
  /** The key of the picture on its card. */
  cover: string | null
}

/**
 * The shards that hold stories, with the time of their newest change (a withdrawal is one too): a few
 * probes of an index for each, and none for ids that nobody has.
 */
export const readShards = cached(
  'shards',
  async (): Promise<{ shard: number; changedAt: string }[]> => {
    const now = new Date()
    const rows = await db().$queryRaw<{ shard: number; changedAt: Date | null }[]>`
      with recursive held as (
        select listing.shard(min(id)) as shard from story
        union all
        select (select listing.shard(min(id)) from story where id > shard::bigint * ${SHARD_SIZE}::int)
        from held where shard is not null
      )
      select shard, (
        select greatest(updated_at, published_at) from story
        where listing.shard(id) = shard and status <> 'draft' and published_at <= ${now}::timestamptz
        order by greatest(updated_at, published_at) desc limit 1
      ) as "changedAt"
      from held
      where exists (
        select from story
        where id > (shard - 1)::bigint * ${SHARD_SIZE}::int and id <= shard::bigint * ${SHARD_SIZE}::int
          and status = 'published' and published_at <= ${now}::timestamptz)`
    return rows.flatMap(({ shard, changedAt }) =>
      changedAt ? [{ shard, changedAt: changedAt.toISOString() }] : [],
    )
  },
  () => [tag.sitemap],
)

/**
 * Whether the shard holds a published story. It is what puts the shard's tag on its file: the stories
 * themselves are not kept as a read, since one shard would fill the memory for all of them.
 */
export const holdsStories = cached(
  'shard',
  async (shard: number): Promise<boolean> => (await readBatch(shard, 0, 1)).length > 0,
  (shard) => [tag.shard(shard)],
)

/** The published stories of the shard by id, some at a time. */
export async function* storiesOf(shard: number): AsyncGenerator<ShardStory[]> {
  let last = 0
  for (;;) {
    const batch = await readBatch(shard, last, BATCH)
    if (batch.length > 0) yield batch
    if (batch.length < BATCH) return
    last = batch.at(-1)?.id ?? MAX_ID
  }
}

async function readBatch(shard: number, after: number, size: number): Promise<ShardStory[]> {
  const rows = await db().story.findMany({
    select: {
      id: true,
      kind: true,
      publishedAt: true,
      updatedAt: true,
      cover: true,
      videoFile: { select: { poster: true } },
    },
    where: {
      id: {
        gt: Math.max(after, (shard - 1) * SHARD_SIZE),
        lte: Math.min(shard * SHARD_SIZE, MAX_ID),
      },
      status: 'published',
      publishedAt: { lte: new Date() },
    },
    orderBy: { id: 'asc' },
    take: size,
  })
  return rows.flatMap(({ id, kind, publishedAt, updatedAt, cover, videoFile }) =>
    publishedAt
      ? {
          id,
          kind,
          publishedAt: publishedAt.toISOString(),
          updatedAt: updatedAt.toISOString(),
          cover: cover ?? videoFile?.poster ?? null,
        }
      : [],
  )
}
