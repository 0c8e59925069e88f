/** Whose request it is, by address: the connection's, or what trusted proxies say. */
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** The header by which server/forward-to-next.ts tells the pages and actions; a stranger's own is overwritten. */
export const ADDRESS_HEADER = 'x-xiaowen-address'

/**
 * The reader's address. Each of the `proxies` in front (TRUST_PROXY) adds the one it saw at the end of
 * X-Forwarded-For; whatever stands before those was written by the reader and is not believed.
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const direct = plainAddress(request.socket.remoteAddress ?? 'unknown')
  if (proxies === 0) return direct
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const address = plainAddress(forwarded.at(-proxies) ?? '')
  return isIP(address) ? address : direct
}

/** Without what proxies write around it: a port, brackets, quotes (RFC 7239 section 6), a zone. */
export function plainAddress(text: string): string {
  const bare = text.trim().replace(/^"(.*)"$/, '$1')
  const address = /^\[([^\]]*)\](?::\d+)?$/.exec(bare)?.[1] ?? bare.replace(/^([\d.]+):\d+$/, '$1')
  return address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
}
