import { rateLimits } from '@/lib/rate-limit/limits'
import { readColumns } from '@/lib/content/columns'
import { complete } from '@/lib/search/complete'
import { addressCode } from '@/lib/rate-limit/address-code'
import { isBusy } from '@/lib/reader/search'
import { Throttle } from '@/lib/rate-limit/throttle'
import { parseQuery } from '@/lib/schemas/search'

const throttle = new Throttle('suggestions', rateLimits.suggestions)

/** `{suggestions}` for a beginning; the same for everybody, so a browser may cache it. */
export async function answerSuggestions(request: Request): Promise<Response> {
  const query = parseQuery({ q: new URL(request.url).searchParams.get('q') })
  const valid = query !== null && typeof query === 'object'
  if (!valid || throttle.hit(addressCode(request.headers)) || isBusy())
    return Response.json({ suggestions: [] }, { headers: { 'cache-control': 'no-store' } })
  const suggestions = await complete(query, await readColumns())
  return Response.json({ suggestions }, { headers: { 'cache-control': 'public, max-age=60' } })
}
