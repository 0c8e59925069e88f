/** 搜索: the page that a reader gets of what they asked for. */
import { encodeCursor, parseCursor } from '@/lib/content/cursor'
import { find, type Hit } from '@/lib/search/find'
import { rank } from '@/lib/search/rank'
import { readResults, type Result } from '@/lib/search/results'
import { databaseNow } from '@/lib/published'
import { MAX_ID } from '@/lib/schemas/params'
import type { Query } from '@/lib/schemas/search'
import { catchStatementTimeout } from '@/lib/database/statement-timeout'

export const SEARCH_SIZE = 20
/** So many of the newest of each kind of hit are compared with one another. */
export const POOL = 40

export interface SearchPage {
  items: Result[]
  /** The cursor of the further ones, null at the end. */
  next: string | null
  /** Whether the time was over before everything was looked through; `next` goes on from there. */
  unfinished: boolean
}

interface Page {
  /** As they are compared. */
  terms: string[]
  hits: Hit[]
  next: string | null
  unfinished: boolean
}

/** A page of what the query finds; `slow` where it takes longer than anybody waits. */
export function search(query: Query, before: string | null): Promise<SearchPage | 'slow'> {
  return catchStatementTimeout(readPage(query, before))
}

async function readPage(query: Query, before: string | null): Promise<SearchPage> {
  const { terms, hits, ...rest } = await orders[query.order](query, before)
  return { items: await readResults(hits, terms), ...rest }
}

const orders = { newest, relevance: relevant }

/** By time: the cursor is the last one shown. */
async function newest(query: Query, before: string | null): Promise<Page> {
  const place = before === null ? null : parseCursor(before)
  const size = SEARCH_SIZE + 1
  const { terms, hits, reached } = await find(query, { place: 'anywhere', size, before: place })
  const shown = hits.slice(0, SEARCH_SIZE)
  const last = shown.at(-1)
  if (last && hits.length > SEARCH_SIZE)
    return { terms, hits: shown, next: encodeCursor(last), unfinished: false }
  // What is older than this moment begins with the highest id of the one before.
  const on = reached && new Date(reached.getTime() - 1)
  const next = on && encodeCursor({ publishedAt: on, id: MAX_ID })
  return { terms, hits: shown, next, unfinished: next !== null }
}

/**
 * The best of the newest that have it in their heading and of the newest that have it anywhere. The cursor
 * says when the reader began, so that nothing moves meanwhile, and how many were shown.
 */
async function relevant(query: Query, before: string | null): Promise<Page> {
  const cursor = before === null ? null : parseCursor(before)
  const began = cursor?.publishedAt ?? (await databaseNow())
  const shown = cursor?.id ?? 0
  const { terms, hits, reached } = await find(query, {
    place: 'both',
    size: POOL,
    before: { publishedAt: began, id: MAX_ID },
  })
  const ranked = rank(hits, terms, began.getTime())
  const end = shown + SEARCH_SIZE
  return {
    terms,
    hits: ranked.slice(shown, end),
    next: ranked.length > end ? encodeCursor({ publishedAt: began, id: end }) : null,
    unfinished: reached !== null,
  }
}
