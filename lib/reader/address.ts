/** Who asks, as far as limits and complaints need to know: a code, not an address. */
import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { ADDRESS_HEADER } from '@/lib/address'
import { env } from '@/lib/env'

/**
 * The same for the same address, and of no use to whoever reads the database without the secret: we
 * want to tell senders apart, not to know them.
 */
export function addressCode(headers: Headers): string {
  const address = network(headers.get(ADDRESS_HEADER) ?? 'unknown')
  return createHmac('sha256', env().AUTH_SECRET).update(address).digest('base64url').slice(0, 22)
}

/** A household has all of an IPv6 /64: its half of the address says nothing. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [front = '', back = ''] = plain.split('%', 1).join('').split('::')
  const head = front.split(':').filter(Boolean)
  const tail = back.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  const groups = plain.includes('::') ? [...head, ...zeros, ...tail] : head
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')
}
