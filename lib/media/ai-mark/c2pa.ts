import { boxesIn } from '../boxes'
import type { FileKind } from '../file-kind'

/** https://spec.c2pa.org: where each format keeps its manifests. */
const BOX_ID = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex')

/** The manifests (JUMBF, ISO/IEC 19566-5) in a picture's file; null without any. */
export function c2paManifests(bytes: Uint8Array, kind: FileKind | null): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = partsIn(file, kind).filter((part) => part.includes('c2pa'))
  return parts.length > 0 ? Buffer.concat(parts) : null
}

function partsIn(file: Buffer, kind: FileKind | null): Buffer[] {
  switch (kind) {
    case 'JPEG':
      return jpegParts(file)
    case 'PNG':
      return pngParts(file)
    case 'WebP':
      return webpParts(file)
    case 'AVIF':
      return boxesIn(file)
        .filter(({ type, content }) => type === 'uuid' && content.subarray(0, 16).equals(BOX_ID))
        .map(({ content }) => content.subarray(16))
    default:
      return []
  }
}

/** APP11 segments; a manifest that is longer than a segment goes on in the next. */
function jpegParts(file: Buffer): Buffer[] {
  const segments: Buffer[] = []
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff;) {
    const marker = file[at + 1] ?? 0
    // Pictures begin with SOS; what follows is no segment.
    if (marker === 0xda) break
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (marker === 0xeb && end <= file.length) segments.push(jumbfIn(file.subarray(at + 4, end)))
    at = end
  }
  return segments.length > 0 ? [Buffer.concat(segments)] : []
}

/** Without the head of the segment, and of the box, which each further segment repeats (ISO/IEC 19566-5, annex D). */
function jumbfIn(segment: Buffer): Buffer {
  const isFirst = segment.length < 8 || segment.readUInt32BE(4) === 1
  return segment.subarray(isFirst ? 8 : 16)
}

function pngParts(file: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 8 + file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'caBX') parts.push(file.subarray(at + 8, end))
    at = end + 4
  }
  return parts
}

function webpParts(file: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 12; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4)
    if (file.toString('latin1', at, at + 4) === 'C2PA')
      parts.push(file.subarray(at + 8, at + 8 + size))
    at += 8 + size + (size % 2)
  }
  return parts
}
