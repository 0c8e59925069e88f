/** 热点: what is read, liked and talked about now. Made anew every minute (lib/documents/clock.ts). */
import { cached, tag } from '@/lib/cache'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { db } from '@/lib/db'

/** A like says more than a look, a comment more than a like. */
const LIKE = 5
const COMMENT = 10
/** Hours after which a view counts half. */
const HALF_LIFE = 12
/** Hours of views that are looked at. */
const WINDOW = 72

/** The hottest stories; where too few were read, the newest follow. */
export const readHot = cached('hot', findHot, () => [tag.ranking, tag.stories])

async function findHot(size: number): Promise<StoryCard[]> {
  const ranked = await db().$queryRaw<{ id: number }[]>`
    with seen as (
      select story_id, sum(views * power(0.5, extract(epoch from now() - hour) / ${HALF_LIFE * 3600}::int)) as views
      from listing.story_views where hour > now() - make_interval(hours => ${WINDOW}::int)
      group by story_id order by 2 desc limit 500
    ), liked as (
      select story_id from listing.story_count
      where changed_at > now() - make_interval(hours => ${WINDOW}::int)
      order by changed_at desc limit 500
    )
    select s.id from (select story_id from seen union select story_id from liked) as hot
      join story s on s.id = hot.story_id
      left join seen on seen.story_id = s.id
      left join listing.story_count c on c.story_id = s.id
    where s.status = 'published' and s.published_at <= now()
    order by coalesce(seen.views, 0)
      + (coalesce(c.likes, 0) * ${LIKE}::int + coalesce(c.comments, 0) * ${COMMENT}::int)
        * power(0.5, extract(epoch from now() - s.published_at) / (86400 * 3)) desc,
      s.published_at desc, s.id desc
    limit ${size}::int`
  const ids = ranked.map(({ id }) => id)
  const [hot, newest] = await Promise.all([
    db().story.findMany({
      relationLoadStrategy: 'join',
      select: cardFields,
      where: { id: { in: ids }, status: 'published' },
    }),
    db().story.findMany({
      relationLoadStrategy: 'join',
      select: cardFields,
      where: { status: 'published', publishedAt: { lte: new Date() } },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: size,
    }),
  ])
  const byRank = hot.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  const cards = [...byRank, ...newest].map(toCard)
  return [...new Map(cards.map((card) => [card.id, card])).values()].slice(0, size)
}
