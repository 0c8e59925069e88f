import { db } from '@/lib/db'
import type { Reader } from '@/lib/auth/session'

/** Limit for the subscriptions of each kind and for the stories read last. */
const MAX_SOURCES = 20
/** Of stories that were read, the rarest first. */
const MAX_KEYWORDS = 30
/** Newest stories of each source, before those that were read are left out. */
const PER_SOURCE = 50
const DAYS = 30
const MAX_CANDIDATES = 60

export interface Reason {
  kind: 'column' | 'keyword' | 'story'
  /** The column's name, the keyword, or the story's title. */
  name: string
}

interface Candidate {
  id: number
  reason: Reason
}

interface Row {
  id: number
  kind: Reason['kind']
  name: string
  /** The weight of the reason, halved every three days of the story's age. */
  score: number
}

/** Best first, each with its best reason; `read`: the titles read last. */
export async function findCandidates(
  { id }: Reader,
  useHistory: boolean,
): Promise<{ candidates: Candidate[]; read: string[] }> {
  const last = await db().historyEntry.findMany({
    where: { accountId: id },
    orderBy: [{ readAt: 'desc' }, { storyId: 'desc' }],
    take: MAX_SOURCES,
    select: { story: { select: { title: true, keywords: true, status: true } } },
  })
  const read = last.map(({ story }) => story)
  // Of stories with the same keyword, the reason names the one read last.
  const words = new Map(
    read
      .filter(({ status }) => useHistory && status === 'published')
      .toReversed()
      .flatMap(({ title, keywords }) => keywords.map((word) => [word, title] as const)),
  )
  const rows = await findRows(id, [...words.keys()], [...words.values()])
  return { candidates: rank(rows), read: read.map(({ title }) => title) }
}

function rank(rows: Row[]): Candidate[] {
  const stories = new Map<number, { sum: number; best: Row }>()
  for (const row of rows) {
    const known = stories.get(row.id)
    if (!known) stories.set(row.id, { sum: row.score, best: row })
    else {
      known.sum += row.score
      if (row.score > known.best.score) known.best = row
    }
  }
  return [...stories.values()]
    .sort((a, b) => b.sum - a.sum || b.best.id - a.best.id)
    .slice(0, MAX_CANDIDATES)
    .map(({ best: { id, kind, name } }) => ({ id, reason: { kind, name } }))
}

function findRows(accountId: number, words: string[], titles: string[]): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    with keywords as (
      select word, title, ln(1 + most / greatest(stories, 1)) / ln(1 + most) as weight
      from unnest(${words}::text[], ${titles}::text[]) as read(word, title)
        cross join (select greatest(max(id), 2)::float8 as most from story) as all_stories
        cross join lateral (
          select sum(stories) as stories from listing.counter where name = 'keyword/' || word) as carried
      order by weight desc limit ${MAX_KEYWORDS}::int
    ), sources as (
      (select 'column' as kind, c.name, c.slug as target, 1 as weight
        from reader.subscription s join "column" c on c.slug = s.column_slug
        where s.account_id = ${accountId} order by s.id desc limit ${MAX_SOURCES}::int)
      union all
      (select 'keyword', keyword, keyword, 1.5
        from reader.subscription
        where account_id = ${accountId} and keyword is not null order by id desc limit ${MAX_SOURCES}::int)
      union all
      select 'story', title, word, weight from keywords
    ), newest as (
      select kind, name, weight, f.id, f.published_at from sources cross join lateral (
        select id, published_at from story
        where column_slug = target and listing.is_published(story)
          and published_at > now() - make_interval(days => ${DAYS}::int)
        order by published_at desc, id desc limit ${PER_SOURCE}::int) as f
      where sources.kind = 'column'
      union all
      select kind, name, weight, f.story_id, f.published_at from sources cross join lateral (
        select k.story_id, k.published_at from listing.story_keyword k
        where k.keyword = target
          and listing.is_published(k) and k.published_at > now() - make_interval(days => ${DAYS}::int)
        order by k.published_at desc, k.story_id desc limit ${PER_SOURCE}::int) as f
      where sources.kind <> 'column'
    )
    select id, kind, name,
      (weight * power(0.5, extract(epoch from now() - published_at) / (3 * 86400)))::float8 as score
    from newest
    where not exists (
      select from reader.history_entry r where r.account_id = ${accountId} and r.story_id = newest.id)`
}
