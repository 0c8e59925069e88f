import { cached } from '@/lib/cached'
import { type Column, readColumns } from '@/lib/content/columns'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

export interface SearchSuggestions {
  columns: Column[]
  /** 大家在搜 */
  popular: string[]
  /** Frequent keywords of new stories. */
  hot: string[]
}

/** A query is suggested only after this many readers searched for it. */
const MIN_READERS = 5

const readPopular = cached('popular-searches', findPopular, () => [tag.searches])

const readHotKeywords = cached('hot-keywords', findHotKeywords, () => [tag.stories])

export async function readSearchSuggestions(): Promise<SearchSuggestions> {
  const [columns, popular, hot] = await Promise.all([
    readColumns(),
    readPopular(),
    readHotKeywords(),
  ])
  return { columns, popular, hot }
}

/**
 * The most frequent queries of the last seven days, at most 10, each as most readers wrote it, without those that
 * contain a term which the newsroom blocks or suspects in comments.
 */
export async function findPopular(): Promise<string[]> {
  const rows = await db().$queryRaw<{ text: string }[]>`
    with typed as (
      select text, sum(times) as times from search.popular_query
      where day > current_date - 7 and char_length(text) <= 20 group by text
    ), popular as materialized (
      select search.fold(text) as folded, sum(times) as times,
        (array_agg(text order by times desc, text))[1] as text
      from typed group by 1 having sum(times) >= ${MIN_READERS}
    ), unwanted as materialized (
      select search.fold(term) as term from newsroom.blocked_term
      union select search.fold(term) from newsroom.suspect_term
    )
    select text from popular
    where not exists (select from unwanted where strpos(folded, term) > 0)
    order by times desc, text limit 10`
  return rows.map(({ text }) => text)
}

/** The most frequent keywords of the newest 500 stories, at most 20. */
async function findHotKeywords(): Promise<string[]> {
  const rows = await db().$queryRaw<{ keyword: string }[]>`
    select keyword
    from (
      select keywords from story where listing.is_published(story)
      order by published_at desc, id desc limit 500
    ) newest, unnest(keywords) as keyword
    group by keyword order by count(*) desc, keyword limit 20`
  return rows.map(({ keyword }) => keyword)
}
