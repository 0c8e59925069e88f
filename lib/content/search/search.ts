/** 搜索: the page that a reader gets of what they asked for. */
import { encodeCursor, MAX_ID, parseCursor } from '@/lib/content/cursor'
import { find, type Hit } from '@/lib/content/search/find'
import { folded } from '@/lib/content/search/fold'
import { rank } from '@/lib/content/search/rank'
import { readResults, type Result } from '@/lib/content/search/results'
import type { Query } from '@/lib/schemas/search'
import { unlessSlow } from '@/lib/unless-slow'
import type { Prisma } from '@/prisma/client/client'

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
  hits: Hit[]
  next: string | null
  unfinished: boolean
}

/** A page of what the query finds; `slow` where it takes longer than anybody waits. */
export function search(query: Query, before: string | null): Promise<SearchPage | 'slow'> {
  return unlessSlow(async (tx) => {
    const asked = await folded(tx, query)
    const { hits, ...rest } = await (query.order === 'newest' ? newest : relevant)(
      tx,
      asked,
      before,
    )
    return { items: await readResults(tx, hits, asked.terms), ...rest }
  })
}

/** By time: the cursor is the last one shown. */
async function newest(
  tx: Prisma.TransactionClient,
  query: Query,
  before: string | null,
): Promise<Page> {
  const place = before === null ? null : parseCursor(before)
  const size = SEARCH_SIZE + 1
  const { hits, reached } = await find(tx, query, { inHeading: false, size, before: place })
  const shown = hits.slice(0, SEARCH_SIZE)
  const last = shown.at(-1)
  if (last && hits.length > SEARCH_SIZE)
    return { hits: shown, next: encodeCursor(last), unfinished: false }
  // What is older than this moment begins with the highest id of the one before.
  const on = reached && new Date(reached.getTime() - 1)
  const next = on && encodeCursor({ publishedAt: on, id: MAX_ID })
  return { hits: shown, next, unfinished: next !== null }
}

/**
 * The best of the newest that have it in their heading and of the newest that have it anywhere. The cursor
 * says when the reader began, so that nothing moves meanwhile, and how many were shown.
 */
async function relevant(
  tx: Prisma.TransactionClient,
  query: Query,
  before: string | null,
): Promise<Page> {
  const place = before === null ? null : parseCursor(before)
  const began = place?.publishedAt ?? new Date()
  const shown = place?.id ?? 0
  const bound = { size: POOL, before: { publishedAt: began, id: MAX_ID } }
  const titled = await find(tx, query, { ...bound, inHeading: true })
  const all = await find(tx, query, { ...bound, inHeading: false })
  const pool = new Map([...titled.hits, ...all.hits].map((hit) => [hit.id, hit]))
  const ranked = rank([...pool.values()], query.terms, began.getTime())
  const end = shown + SEARCH_SIZE
  return {
    hits: ranked.slice(shown, end),
    next: ranked.length > end ? encodeCursor({ publishedAt: began, id: end }) : null,
    unfinished: all.reached !== null,
  }
}
