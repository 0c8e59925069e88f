import { rateLimits } from '@/lib/rate-limit/limits'
import { readColumns } from '@/lib/content/columns'
import { complete, type Completion } from '@/lib/search/complete'
import { addressCode } from '@/lib/rate-limit/address-code'
import { isBusy } from '@/lib/reader/search'
import { Throttle } from '@/lib/rate-limit/throttle'
import { parseQuery } from '@/lib/schemas/search'

const throttle = new Throttle('suggestions', rateLimits.suggestions)

/**
 * `{suggestions, entries}` for a beginning: the texts alone, and each with its kind and address. The same for
 * everybody, so a browser may cache it.
 */
export async function answerSuggestions(request: Request): Promise<Response> {
  const query = parseQuery({ q: new URL(request.url).searchParams.get('q') })
  const valid = query !== null && typeof query === 'object'
  if (!valid || throttle.hit(addressCode(request.headers)) || isBusy())
    return answer([], 'no-store')
  return answer(await complete(query, await readColumns()), 'public, max-age=60')
}

function answer(entries: Completion[], cacheControl: string): Response {
  const suggestions = [...new Set(entries.map(({ text }) => text))]
  return Response.json({ suggestions, entries }, { headers: { 'cache-control': cacheControl } })
}
