import { lookup as dnsLookup } from 'node:dns/promises'
import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '@/lib/http/public-address'

/** Replaced by tests: who has which address, and which addresses may be asked. */
export interface Network {
  resolve: (host: string) => Promise<{ address: string; family: number }[]>
  isAllowed: (address: string) => boolean
}

export const world: Network = {
  resolve: (host) => dnsLookup(host, { all: true }),
  isAllowed: isPublicAddress,
}

export interface LinkAnswer {
  status: number
  location: string | null
}

/** The address is the site's own network's, or nobody's. */
export class NotPublic extends Error {
  code = 'NOT_PUBLIC'
}

/**
 * Asks for a page and reads no body. A name is resolved once, and the connection goes to the address that was checked.
 * @throws NotPublic, what Node throws where there is no answer, and AbortError
 */
export async function askLink(
  url: URL,
  method: 'HEAD' | 'GET',
  signal: AbortSignal,
  network: Network,
): Promise<LinkAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await resolve(host, signal, network)
  const [first] = found
  if (!first || found.some(({ address }) => !network.isAllowed(address))) throw new NotPublic(host)
  const lookup: LookupFunction = (_, { all }, done) =>
    all ? done(null, found) : done(null, first.address, first.family)
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest
    const options = { method, signal, lookup, agent: false, headers: HEADERS }
    const sent: ClientRequest = send(url, options, (answer: IncomingMessage) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null })
      answer.destroy()
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** A look-up can't be ended: it is not waited for. */
function resolve(host: string, signal: AbortSignal, network: Network) {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  signal.throwIfAborted()
  return Promise.race([network.resolve(host), aborted])
}

/** Some sites refuse who names no browser. */
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; XiaowenLinkCheck)',
  accept: '*/*',
}
