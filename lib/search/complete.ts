import type { Column } from '@/lib/content/columns'
import { findCards } from '@/lib/content/cards'
import { find } from '@/lib/search/find'
import { db } from '@/lib/db'
import { fold } from '@/lib/fold/fold'
import { column as columnPath, story as storyPath, topic } from '@/lib/routes'
import type { Query } from '@/lib/schemas/search'
import { catchStatementTimeout } from '@/lib/database/statement-timeout'

export interface Completion {
  kind: 'keyword' | 'column' | 'article' | 'video'
  text: string
  /** The page it opens. */
  url: string
}

const KEYWORDS = 4
const TITLES = 4

/** Completions of a query that is being typed: keywords and columns with this prefix, then titles with its terms. */
export async function complete(query: Query, columns: Column[]): Promise<Completion[]> {
  const [keywords, titles] = await Promise.all([findKeywords(query.text), findTitles(query)])
  const typed = fold(query.text)
  const names = columns.filter(({ name }) => fold(name).startsWith(typed))
  return [
    ...keywords.map((text): Completion => ({ kind: 'keyword', text, url: topic(text) })),
    ...names.map(({ name, slug }): Completion => {
      return { kind: 'column', text: name, url: columnPath(slug) }
    }),
    ...titles.map((story) => ({ kind: story.kind, text: story.title, url: storyPath(story) })),
  ]
}

async function findKeywords(text: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    select name from keyword
    where search.fold(name) like substr(search.like_pattern(search.fold(${text})), 2)
    order by char_length(name), name limit ${KEYWORDS}`
  return rows.map(({ name }) => name)
}

async function findTitles(query: Query) {
  const found = await catchStatementTimeout(
    find(query, { place: 'heading', size: TITLES, before: null }),
  )
  return found === 'slow' ? [] : findCards(found.hits.map(({ id }) => id))
}
