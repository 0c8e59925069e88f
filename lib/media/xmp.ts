import type { Metadata } from 'sharp'
import { unescapeXml } from '@/lib/http/escape'

/** Longer packets are looked at this far, in bytes. */
const MAX_PACKET = 256 * 1024
const MAX_PROPERTY = 8000
/** What may stand inside a property besides its text: a list, a CDATA section. */
const markup = /<!\[CDATA\[|\]\]>|<[^<>]{0,500}>/g

/** Of a picture's file; empty without one. */
export function xmpPacket({ xmp }: Metadata): string {
  return xmp?.toString('utf8', 0, MAX_PACKET) ?? ''
}

/** A property of an XMP packet, as an element or an attribute of any prefix; each item of a list in a line; null without it. */
export function xmpProperty(packet: string, name: string): string | null {
  const start = new RegExp(`<(?:[\\w.-]{1,40}:)?${name}(?:\\s[^<>]{0,500})?>`).exec(packet)
  if (start) {
    const at = start.index + start[0].length
    const end = new RegExp(`</(?:[\\w.-]{1,40}:)?${name}\\s{0,9}>`)
    const [inside] = packet.slice(at, at + MAX_PROPERTY).split(end, 1)
    return unescapeXml((inside ?? '').replace(markup, '\n')).trim()
  }
  const attribute = `\\s(?:[\\w.-]{1,40}:)?${name}\\s{0,9}=\\s{0,9}(?:"([^"<]*)"|'([^'<]*)')`
  const [, double, single] = new RegExp(attribute).exec(packet) ?? []
  const value = double ?? single
  return value === undefined ? null : unescapeXml(value.slice(0, MAX_PROPERTY))
}
