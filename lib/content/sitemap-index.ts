import { cached } from '@/lib/cached'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'
import { Prisma } from '@/prisma/client/client'

export interface Shard {
  shard: number
  /** The newest change of a story in it, withdrawals included: ISO 8601. */
  changedAt: string
}

// The predicates of the indexes story_sitemap and story_video_sitemap.
const stories = Prisma.sql`status <> 'draft'`
const videos = Prisma.sql`status <> 'draft' and kind = 'video' and video is not null`

export const readShards = cached(
  'shards',
  () => find(stories),
  () => [tag.sitemap],
)

export const readVideoShards = cached(
  'video-shards',
  () => find(videos),
  () => [tag.videoSitemap],
)

/** A loose index scan: a few index probes for each shard, none for unused ids. */
async function find(listed: Prisma.Sql): Promise<Shard[]> {
  const rows = await db().$queryRaw<{ shard: number; changedAt: Date | null }[]>`
    with recursive held as (
      (select listing.shard(id) as shard from story where ${listed} order by listing.shard(id) limit 1)
      union all
      select (
        select listing.shard(id) from story where ${listed} and listing.shard(id) > held.shard
        order by listing.shard(id) limit 1
      ) from held where held.shard is not null
    )
    select shard, (
      select greatest(updated_at, published_at) from story
      where listing.shard(id) = shard and ${listed} and greatest(updated_at, published_at) <= now()
      order by greatest(updated_at, published_at) desc limit 1
    ) as "changedAt"
    from held
    where exists (
      select from story where listing.shard(id) = shard and ${listed}
        and listing.is_published(story) and canonical_url is null)`
  return rows.flatMap(({ shard, changedAt }) =>
    changedAt ? [{ shard, changedAt: changedAt.toISOString() }] : [],
  )
}
