/** Search as one reader may use it: it costs the database more than any page. */
import pLimit from 'p-limit'
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { readColumns } from '@/lib/content/columns'
import { readDidYouMean } from '@/lib/search/did-you-mean'
import { relaxQuery } from '@/lib/search/relaxed-query'
import { search, type SearchPage } from '@/lib/search/search'
import { copy } from '@/lib/copy'
import { countSearch } from '@/lib/search/popular-queries'
import { addressCode } from '@/lib/rate-limit/address-code'
import { Throttle } from '@/lib/rate-limit/throttle'
import type { Query, Unasked } from '@/lib/schemas/search'
import { formatClock } from '@/lib/time'

/** For an address. */
export const throttle = new Throttle('search', rateLimits.search)

/** So many searches at once: the rest of the site needs the database too. */
const limit = pLimit(8)
/** In seconds: so soon there is room again. */
const RETRY_SECONDS = 5

/** Whether the instance has as many searches under way as it takes. */
export function isBusy(): boolean {
  return limit.activeCount >= limit.concurrency
}

export interface SearchResult extends SearchPage {
  /** The words that were looked for in the place of a phrase that stands nowhere. */
  instead: string[] | null
  /** Names that were perhaps meant, where nothing was found. */
  near: string[]
}

/** Why nothing was looked for, and how a machine is told. */
export interface SearchRefusal {
  sentence: string
  status: 200 | 429 | 503
  /** Seconds until it may be tried again. */
  wait: number | null
}

interface SearchRequest {
  /** The cursor of what was shown before. */
  before: string | null
  /** Of the reader's request. */
  headers: Headers
}

/** What was found, or why nothing was looked for. */
export async function searchFor(
  query: Query | Unasked,
  { before, headers }: SearchRequest,
): Promise<SearchResult | SearchRefusal> {
  if (query === 'long') return refused(copy.search.tooLong)
  if (query === 'marks') return refused(copy.search.onlyMarks)
  if (isBusy()) return refused(copy.search.busy, 503, RETRY_SECONDS)
  return limit(async () => {
    const address = addressCode(headers)
    const until = throttle.hit(address)
    if (until) return tooMany(until)
    const found = await searchOrRelax(query, before)
    if (found === 'slow') return refused(copy.search.tooSlow, 503, RETRY_SECONDS)
    if (found.items.length > 0 && !found.instead) countSearch(query.text, address)
    return found
  })
}

function refused(
  sentence: string,
  status: SearchRefusal['status'] = 200,
  wait: number | null = null,
): SearchRefusal {
  return { sentence, status, wait }
}

function tooMany(until: Date): SearchRefusal {
  const wait = Math.max(1, Math.ceil((until.getTime() - now().getTime()) / 1000))
  return refused(copy.search.tooMany(formatClock(until.toISOString())), 429, wait)
}

async function searchOrRelax(query: Query, before: string | null): Promise<SearchResult | 'slow'> {
  const page = await search(query, before)
  if (page === 'slow') return page
  if (page.items.length > 0 || page.unfinished || before !== null)
    return { ...page, instead: null, near: [] }
  const relaxed = relaxQuery(query)
  const [near, second] = await Promise.all([
    readColumns().then((columns) => readDidYouMean(query.text, columns)),
    relaxed && search(relaxed, null),
  ])
  if (!relaxed || !second || second === 'slow' || second.items.length === 0)
    return { ...page, instead: null, near }
  return { ...second, next: null, instead: relaxed.terms, near }
}
