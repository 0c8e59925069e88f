import { unstable_rethrow } from 'next/navigation'
import { copy } from '@/lib/copy'
import { logOnce } from '@/lib/log'

/** Chunks keep only encoded bytes in memory. */
export type Body = string | AsyncIterable<string> | Response | null

const plain = { 'content-type': 'text/plain; charset=utf-8' }

/**
 * 200 with what `write` returns, 404 for null, 503 where it throws: crawlers retry a 503 and would drop the URLs of an
 * empty sitemap.
 */
export async function answerDocument(
  type: string,
  write: () => Body | Promise<Body>,
): Promise<Response> {
  try {
    const content = await write()
    if (content instanceof Response) return content
    if (content === null) return plainRefusal(404, copy.missing.notFound)
    const body = typeof content === 'string' ? content : await collect(content)
    return new Response(body, { headers: { 'content-type': type } })
  } catch (error) {
    unstable_rethrow(error)
    return unavailable(error)
  }
}

async function collect(pieces: AsyncIterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const done: Buffer[] = []
  for await (const piece of pieces) done.push(Buffer.from(piece))
  return Buffer.concat(done)
}

export function plainRefusal(status: 404 | 410, text: string): Response {
  return new Response(text, { status, headers: plain })
}

export const XML = 'application/xml; charset=utf-8'

function unavailable(error: unknown): Response {
  logOnce('A document for machines could not be written', error)
  return new Response(copy.missing.unavailable, {
    status: 503,
    headers: { ...plain, 'retry-after': '120', 'cache-control': 'no-store' },
  })
}
