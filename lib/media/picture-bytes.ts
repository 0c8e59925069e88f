/** What sharp does not say of a picture's file. */
import type { FileKind } from './file-kind'

/** Whether an animation chunk stands before the picture (https://www.w3.org/TR/png-3/#apng-frame-based-animation). */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 8; at + 8 <= png.length;) {
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'acTL' || type === 'IDAT') return type === 'acTL'
    at += 12 + png.readUInt32BE(at)
  }
  return false
}

const MIN_ZEROS = 512

/** The end of a whole file, which zeros may follow (some cameras pad). */
const ends: Partial<Record<FileKind, number[]>> = { JPEG: [0xff, 0xd9], GIF: [0x3b] }

/**
 * Whether a copy that was interrupted left zeros for the rest. Decoders show grey for them and don't complain; those of
 * PNG and AVIF do.
 */
export function isZeroFilled(bytes: Uint8Array, kind: FileKind): boolean {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  if (bytes.length - end < MIN_ZEROS || kind === 'PNG' || kind === 'AVIF') return false
  const expected = ends[kind]
  return !expected?.every((byte, i) => bytes[end - expected.length + i] === byte)
}
