/** The stories that share a keyword with one. Its cost does not grow with how many carry the keyword. */
import type { Candidate } from '@/lib/content/rank-related'
import { db } from '@/lib/db'

/** Of each keyword so many of either kind, the newest. */
const EACH = 30
/** Of these so many of either kind are looked at, those that share most. */
const LOOKED_AT = 40

/** The story itself, and those that share a keyword with it. */
export async function findCandidates(id: number, keywords: string[]): Promise<Found[]> {
  return db().$queryRaw<Found[]>`
    with own as materialized (
      select word, ln(1 + (select max(id) from story)::float8 / greatest(
        (select sum(stories) from listing.tally where name = 'keyword/' || word), 1)) as weight
      from unnest(${keywords}::text[]) as word
    ), near as (
      select near.story_id, row_number() over (
        partition by of_kind order by sum(weight) desc, max(near.published_at) desc, near.story_id desc) as place
      from own cross join unnest(enum_range(null::story_kind)) as of_kind cross join lateral (
        select k.story_id, k.published_at from listing.story_keyword k
        where k.keyword = own.word and k.kind = of_kind and k.published_at <= now()
        order by k.published_at desc, k.story_id desc limit ${EACH}::int
      ) as near
      where near.story_id <> ${id}::int
      group by of_kind, near.story_id
    )
    select s.id, s.kind, s.title, s.column_slug as "columnSlug", s.published_at as "publishedAt",
      coalesce((select sum(weight) from own where word = any (s.keywords)), 0)::float8 as shared
    from (select ${id}::int as story_id union all select story_id from near where place <= ${LOOKED_AT}::int) as looked
      join story s on s.id = looked.story_id and s.status = 'published'`
}

export interface Found extends Candidate {
  kind: 'article' | 'video'
}
