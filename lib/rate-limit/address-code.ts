import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { ADDRESS_HEADER, plainAddress } from '@/lib/http/client-address'
import { env } from '@/lib/env'

/** The limit of an IPv6 /48 is this many times that of one of its /64 networks. */
export const SITE_FACTOR = 10

/**
 * An HMAC of the client's address: tells senders apart without storing who they are. IPv6: the code of
 * the /48 network, then that of the /64.
 */
export function addressCode(headers: Headers): string {
  const address = plainAddress(headers.get(ADDRESS_HEADER) ?? 'unknown')
  const narrow = network(address)
  const code = codeOf(narrow, 22)
  return isIPv6(address) && isIPv6(`${narrow}::`) ? `${codeOf(wide(narrow), 11)}~${code}` : code
}

/** The key of the /48 network for a key that ends with an address code; null for IPv4. */
export function widerKey(key: string): string | null {
  const [, name, code] = /^(.*?)([\w-]{11})~[\w-]{22}$/.exec(key) ?? []
  return code === undefined ? null : `${name}wide/${code}`
}

/** An IPv4 address, or the /64 network of an IPv6 address: a household has a whole /64. */
export function network(text: string): string {
  const address = plainAddress(text)
  if (!isIPv6(address)) return address
  const groups = groupsOf(address)
  const [high = 0, low = 0] = groups.slice(6)
  if (groups.slice(0, 6).join() === '0,0,0,0,0,65535') {
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  }
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')
}

function wide(network: string): string {
  return network.split(':', 3).join(':')
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const pair = (at: number) => ((Number(dotted?.[at]) << 8) | Number(dotted?.[at + 1])).toString(16)
  const plain = dotted ? `${dotted[1]}${pair(2)}:${pair(4)}` : address
  const [front = '', back = ''] = plain.split('::')
  const [head, tail] = [front, back].map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0')
  return [...(head ?? []), ...zeros, ...(tail ?? [])].map((group) => parseInt(group, 16))
}

function codeOf(network: string, length: number): string {
  const code = createHmac('sha256', env().AUTH_SECRET).update(network).digest('base64url')
  return code.slice(0, length)
}
