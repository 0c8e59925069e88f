import { encodeCursor, parseCursor } from '@/lib/content/cursor'
import { find, type Hit } from '@/lib/search/find'
import { rank } from '@/lib/search/rank'
import { readResults, type Result } from '@/lib/search/results'
import { databaseNow } from '@/lib/published'
import { MAX_ID } from '@/lib/schemas/params'
import type { Query } from '@/lib/schemas/search'
import { catchStatementTimeout } from '@/lib/database/statement-timeout'

export const SEARCH_PAGE_SIZE = 20
/** Relevance ranks this many of the newest hits of each place. */
export const CANDIDATES = 40

/** How many there are in all, or more than that where the search looked no further. */
export interface ResultCount {
  value: number
  more: boolean
}

export interface SearchPage {
  items: Result[]
  /** The cursor of the next page, null at the end. */
  next: string | null
  /** Null where it is not known. */
  count: ResultCount | null
  /** Whether the budget ran out before the search was complete; `next` continues from there. */
  unfinished: boolean
}

interface Page {
  /** As the database compares them. */
  terms: string[]
  hits: Hit[]
  next: string | null
  count: ResultCount | null
  unfinished: boolean
}

/** A page of results, or `slow` after a timeout. */
export function search(query: Query, before: string | null): Promise<SearchPage | 'slow'> {
  return catchStatementTimeout(readPage(query, before))
}

async function readPage(query: Query, before: string | null): Promise<SearchPage> {
  const { terms, hits, ...rest } = await orders[query.order](query, before)
  return { items: await readResults(hits, terms), ...rest }
}

const orders = { newest, relevance: relevant }

/** By time; the cursor is the last hit shown. */
async function newest(query: Query, before: string | null): Promise<Page> {
  const cursor = before === null ? null : parseCursor(before)
  const size = SEARCH_PAGE_SIZE + 1
  const { terms, hits, reached } = await find(query, { place: 'anywhere', size, before: cursor })
  const shown = hits.slice(0, SEARCH_PAGE_SIZE)
  const last = shown.at(-1)
  if (last && hits.length > SEARCH_PAGE_SIZE)
    return { terms, hits: shown, next: encodeCursor(last), count: null, unfinished: false }
  // A cursor excludes its own position: continue below the millisecond before `reached`.
  const on = reached && new Date(reached.getTime() - 1)
  const next = on && encodeCursor({ publishedAt: on, id: MAX_ID })
  const count = next === null && before === null ? { value: hits.length, more: false } : null
  return { terms, hits: shown, next, count, unfinished: next !== null }
}

/**
 * By relevance, among the newest hits in the heading and the newest hits anywhere. The cursor is the time of
 * the first page, which fixes the set of stories, and the number of results shown.
 */
async function relevant(query: Query, before: string | null): Promise<Page> {
  const cursor = before === null ? null : parseCursor(before)
  const startedAt = cursor?.publishedAt ?? (await databaseNow())
  const shown = cursor?.id ?? 0
  const { terms, hits, reached } = await find(query, {
    place: 'both',
    size: CANDIDATES,
    before: { publishedAt: startedAt, id: MAX_ID },
  })
  const ranked = rank(hits, terms, startedAt.getTime())
  const end = shown + SEARCH_PAGE_SIZE
  return {
    terms,
    hits: ranked.slice(shown, end),
    next: ranked.length > end ? encodeCursor({ publishedAt: startedAt, id: end }) : null,
    count: { value: ranked.length, more: reached !== null || ranked.length >= CANDIDATES },
    unfinished: reached !== null,
  }
}
