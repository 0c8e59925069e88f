import { createHash } from 'node:crypto'
import type { Channel } from '@/lib/feed/channel'

/**
 * The id of a story in every feed. Readers take a new id for a new story, so it depends on neither the kind of the
 * story nor the address of the site.
 */
export function entryId(siteId: string, { id, idOf }: { id: number; idOf?: string }): string {
  return urn(siteId, idOf ?? `story/${id}`)
}

export function feedId(siteId: string, { own, path }: Channel): string {
  return urn(siteId, `feed${own ?? path}`)
}

/** A UUID of version 5: https://www.rfc-editor.org/rfc/rfc9562#section-5.5 */
function urn(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex')) ?? []
  return `urn:uuid:${parts.slice(1).join('-')}`
}
