/** What the search page offers whoever asks. */
import { cached } from '@/lib/cached'
import { type Column, readColumns } from '@/lib/content/columns'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

/** The same for everybody, whatever they look for. */
export interface SearchSuggestions {
  /** To choose from. */
  columns: Column[]
  /** What others look for. */
  popular: string[]
  /** Keywords of what is new. */
  hot: string[]
}

/** So many readers have to look for a text before others are shown it. */
const READERS = 5

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
 * 大家在搜: what was looked for most in the last seven days, at most 10. A text with a word that the
 * newsroom blocks in comments is not among them.
 */
export async function findPopular(): Promise<string[]> {
  const rows = await db().$queryRaw<{ text: string }[]>`
    with popular as materialized (
      select text, sum(times) as times from search.popular_query
      where day > current_date - 7 and char_length(text) <= 20
      group by text having sum(times) >= ${READERS}
    ), unwanted as materialized (
      select search.fold(term) as term from newsroom.blocked_term
      union select search.fold(term) from newsroom.suspect_term
    )
    select text from popular
    where not exists (select from unwanted where strpos(text, term) > 0)
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
