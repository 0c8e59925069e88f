import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** server/forward-to-next.ts sets it for pages and actions, and overwrites the client's. */
export const ADDRESS_HEADER = 'x-xiaowen-address'

/**
 * Each of the `proxies` in front (TRUST_PROXY) appends the address it saw to X-Forwarded-For; earlier entries are the
 * client's own and not trusted.
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const direct = plainAddress(request.socket.remoteAddress ?? 'unknown')
  if (proxies === 0) return direct
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const address = plainAddress(forwarded.at(-proxies) ?? '')
  return isIP(address) ? address : direct
}

/** Without port, brackets, quotes (RFC 7239 section 6) and zone. */
export function plainAddress(text: string): string {
  const bare = text.trim().replace(/^"(.*)"$/, '$1')
  const address = /^\[([^\]]*)\](?::\d+)?$/.exec(bare)?.[1] ?? bare.replace(/^([\d.]+):\d+$/, '$1')
  return address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
}
