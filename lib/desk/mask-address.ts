import { readableAddress } from '@/lib/schemas/mail-address'

/** `r***@example.org`, `138****8000`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  if (at > 0) return `${Array.from(address)[0] ?? ''}***${readableAddress(address).slice(at)}`
  return address.length < 7 ? '***' : `${address.slice(0, 3)}****${address.slice(-4)}`
}
