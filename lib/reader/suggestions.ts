import { LRUCache } from 'lru-cache'
import { readColumns } from '@/lib/content/columns'
import { suggest } from '@/lib/content/search/suggest'
import { addressCode } from '@/lib/reader/address'
import { busy } from '@/lib/reader/search'
import { parseQuery } from '@/lib/schemas/search'

/** So many in ten seconds from one address: more than anybody types. */
const MOST = 60
const asked = new LRUCache<string, { times: number }>({ max: 10_000, ttl: 10_000 })

/** `{suggestions}` for what is typed: the same for everybody, so a browser may keep it for a while. */
export async function answerSuggestions(request: Request): Promise<Response> {
  const query = parseQuery({ q: new URL(request.url).searchParams.get('q') })
  const askable = query !== null && typeof query === 'object'
  if (!askable || tooOften(addressCode(request.headers)) || busy())
    return Response.json({ suggestions: [] }, { headers: { 'cache-control': 'no-store' } })
  const suggestions = await suggest(query, await readColumns())
  return Response.json({ suggestions }, { headers: { 'cache-control': 'public, max-age=60' } })
}

function tooOften(address: string): boolean {
  const known = asked.get(address) ?? { times: 0 }
  if (known.times === 0) asked.set(address, known)
  known.times += 1
  return known.times > MOST
}
