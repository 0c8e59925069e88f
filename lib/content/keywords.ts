import { cached } from '@/lib/cached'
import { MIN_INDEXED } from '@/lib/content/lists'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

export interface Keyword {
  name: string
  description: string
}

export const readKeyword = cached(
  'keyword',
  (name: string): Promise<Keyword | null> =>
    db().keyword.findUnique({ where: { name }, select: { name: true, description: true } }),
  (name) => [tag.keyword(name)],
)

/** Related topics are counted over this many of a topic's newest stories. */
const SAMPLE = 200
const RELATED = 12

/** Keywords that often appear together with this one and seldom without it (tf-idf). */
export const readRelatedTopics = cached(
  'related-topics',
  async (name: string): Promise<string[]> => {
    const rows = await db().$queryRaw<{ word: string }[]>`
      with newest as (
        select story_id from listing.story_keyword
        where keyword = ${name} and listing.is_published(story_keyword)
        order by published_at desc, story_id desc limit ${SAMPLE}::int
      ), beside as (
        select sk.keyword as word, count(*) as together
        from newest join listing.story_keyword sk using (story_id)
        where sk.keyword <> ${name} group by 1 order by 2 desc, 1 limit 100
      )
      select word from beside cross join lateral (
        select sum(stories) as stories from listing.counter where name = 'keyword/' || word) as carried
      where stories >= ${MIN_INDEXED}::int
      order by together * ln(1 + (select max(id) from story)::float8 / stories) desc, word
      limit ${RELATED}::int`
    return rows.map(({ word }) => word)
  },
  (name) => [tag.keyword(name)],
)
