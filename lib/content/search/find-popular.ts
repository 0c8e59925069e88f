/** What is popular, read anew. */
import { db } from '@/lib/db'

/** So many readers have to look for a text before others are shown it. */
const READERS = 5

/**
 * 大家在搜: what was looked for most in the last seven days, at most 10. A text with a word that the
 * newsroom blocks in comments is not among them.
 */
export async function findPopular(): Promise<string[]> {
  const rows = await db().$queryRaw<{ text: string }[]>`
    select text from search.asked
    where day > current_date - 7 and char_length(text) <= 20
      and not exists (select from newsroom.blocked_term where strpos(text, search.fold(term)) > 0)
      and not exists (select from newsroom.suspect_term where strpos(text, search.fold(term)) > 0)
    group by text having sum(times) >= ${READERS} order by sum(times) desc, text limit 10`
  return rows.map(({ text }) => text)
}

/** The most frequent keywords of the newest 500 stories, at most 20. */
export async function findHotKeywords(): Promise<string[]> {
  const rows = await db().$queryRaw<{ keyword: string }[]>`
    select keyword
    from (
      select keywords from story where status = 'published' and published_at <= now()
      order by published_at desc, id desc limit 500
    ) newest, unnest(keywords) as keyword
    group by keyword order by count(*) desc, keyword limit 20`
  return rows.map(({ keyword }) => keyword)
}
