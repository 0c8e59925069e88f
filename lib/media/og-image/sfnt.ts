import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

interface Table {
  tag: number
  checksum: number
  bytes: Buffer
}

/** The font of a WOFF file (https://www.w3.org/TR/WOFF/) as TrueType or OpenType. @throws for any other file. */
export function toSfnt(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const flavour = woff.readUInt32BE(4)
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => readTable(woff, i))
  return writeSfnt(flavour, tables)
}

function readTable(woff: Buffer, index: number): Table {
  const at = HEADER + index * ENTRY
  const [tag, offset, compressed, length, checksum] = [0, 4, 8, 12, 16].map((part) =>
    woff.readUInt32BE(at + part),
  ) as [number, number, number, number, number]
  const stored = woff.subarray(offset, offset + compressed)
  // A table that compression would not shorten is stored as it is.
  const bytes = compressed < length ? inflateSync(stored, { maxOutputLength: length }) : stored
  return { tag, checksum, bytes }
}

/** https://learn.microsoft.com/en-us/typography/opentype/spec/otff#organization-of-an-opentype-font */
function writeSfnt(flavour: number, tables: Table[]): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.length)
  const power = Math.floor(Math.log2(tables.length))
  head.writeUInt32BE(flavour, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10)
  const parts: Uint8Array[] = [head]
  let offset = head.length
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const entry = [tag, checksum, offset, bytes.length]
    entry.forEach((value, part) => head.writeUInt32BE(value, 12 + 16 * i + 4 * part))
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc(-bytes.length & 3)
    parts.push(bytes, padding)
    offset += bytes.length + padding.length
  }
  return Buffer.concat(parts)
}
