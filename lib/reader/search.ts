import pLimit from 'p-limit'
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { readColumns } from '@/lib/content/columns'
import { readDidYouMean } from '@/lib/search/did-you-mean'
import { catchStatementTimeout } from '@/lib/database/statement-timeout'
import { leaveOut } from '@/lib/search/left-out'
import { relaxQuery } from '@/lib/search/relaxed-query'
import { search, type SearchPage } from '@/lib/search/search'
import { copy } from '@/lib/copy'
import { countSearch } from '@/lib/search/popular-queries'
import { addressCode } from '@/lib/rate-limit/address-code'
import { Throttle } from '@/lib/rate-limit/throttle'
import type { Query, InvalidQuery } from '@/lib/schemas/search'
import { formatClock } from '@/lib/time'

/** By address. */
export const throttle = new Throttle('search', rateLimits.search)

/** Leaves connections for the rest of the site. */
const searchLimit = pLimit(8)
const RETRY_SECONDS = 5

/** Whether as many searches are running as the instance allows. */
export function isBusy(): boolean {
  return searchLimit.activeCount >= searchLimit.concurrency
}

export interface SearchResult extends SearchPage {
  /** Words that were searched instead of a phrase without results. */
  relaxedTerms: string[] | null
  /** Words that nothing contains and that were not searched. */
  leftOut: string[]
  /** Similar names, where nothing was found. */
  didYouMean: string[]
}

export interface SearchRefusal {
  sentence: string
  status: 200 | 429 | 503
  /** In seconds. */
  retryAfter: number | null
}

interface SearchRequest {
  /** The cursor of the last result shown. */
  before: string | null
  headers: Headers
}

export async function searchFor(
  query: Query | InvalidQuery,
  { before, headers }: SearchRequest,
): Promise<SearchResult | SearchRefusal> {
  if (query === 'long') return refused(copy.search.tooLong)
  if (query === 'marks') return refused(copy.search.onlyMarks)
  if (isBusy()) return refused(copy.search.busy, 503, RETRY_SECONDS)
  return searchLimit(async () => {
    const address = addressCode(headers)
    const until = throttle.hit(address)
    if (until) return tooMany(until)
    const found = await searchOrRelax(query, before)
    if (found === 'slow') return refused(copy.search.tooSlow, 503, RETRY_SECONDS)
    if (found.items.length > 0 && !found.relaxedTerms) countSearch(query.text, address)
    return found
  })
}

function refused(
  sentence: string,
  status: SearchRefusal['status'] = 200,
  retryAfter: number | null = null,
): SearchRefusal {
  return { sentence, status, retryAfter }
}

function tooMany(until: Date): SearchRefusal {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - now().getTime()) / 1000))
  return refused(copy.search.tooMany(formatClock(until.toISOString())), 429, retryAfter)
}

async function searchOrRelax(query: Query, before: string | null): Promise<SearchResult | 'slow'> {
  const page = await search(query, before)
  if (page === 'slow') return page
  if (page.items.length > 0 || page.unfinished || before !== null) return { ...page, ...asTyped }
  const relaxed = relaxQuery(query)
  const [didYouMean, second] = await Promise.all([
    readColumns().then((columns) => readDidYouMean(query.text, columns)),
    searchLoosened(relaxed, query),
  ])
  return { ...(second ?? { ...page, ...asTyped }), didYouMean }
}

const asTyped = { relaxedTerms: null, leftOut: [], didYouMean: [] }

/** Word by word, and then without the words that nothing contains; null where that finds nothing either. */
async function searchLoosened(
  relaxed: Query | null,
  typed: Query,
): Promise<Omit<SearchResult, 'didYouMean'> | null> {
  const page = relaxed && (await search(relaxed, null))
  if (page === 'slow') return null
  if (relaxed && page && page.items.length > 0)
    return { ...page, next: null, relaxedTerms: relaxed.terms, leftOut: [] }
  const fewer = await catchStatementTimeout(leaveOut(relaxed ?? typed))
  if (!fewer || fewer === 'slow') return null
  const { query, leftOut } = fewer
  const found = await search(query, null)
  if (found === 'slow' || found.items.length === 0) return null
  return { ...found, next: null, relaxedTerms: query.terms, leftOut }
}
