/**
 * The end of a compressed page, so that something can be put before it without compressing the page again: br and
 * deflate both have blocks of plain bytes, and what is before them doesn't change (RFC 7932 section 9.2, RFC 1951 section
 * 3.2.4).
 */
import { crc32 } from 'node:zlib'

/** ISLAST and ISLASTEMPTY. */
const LAST_OF_BROTLI = Buffer.from([0x03])

/** Ends a br stream that was flushed, with these 1 to 65,536 bytes. */
export function endOfBrotli(bytes: Buffer): Buffer {
  const header = Buffer.alloc(3)
  // ISLAST 0, MNIBBLES 0 (four), MLEN - 1 in 16 bits, ISUNCOMPRESSED 1.
  header.writeUIntLE(((bytes.length - 1) << 3) | (1 << 19), 0, 3)
  return Buffer.concat([header, bytes, LAST_OF_BROTLI])
}

/** A gzip stream that was flushed: everything but its end. */
export interface OpenGzip {
  bytes: Buffer
  /** Of the text so far, as the end of the stream says it. */
  crc: number
  size: number
}

/** Ends it with at most 65,535 bytes. */
export function endOfGzip({ crc, size }: OpenGzip, bytes: Buffer): Buffer {
  const end = Buffer.alloc(5 + bytes.length + 8)
  // BFINAL 1, BTYPE 00.
  end.writeUInt8(1, 0)
  end.writeUInt16LE(bytes.length, 1)
  end.writeUInt16LE(bytes.length ^ 0xffff, 3)
  bytes.copy(end, 5)
  end.writeUInt32LE(crc32(bytes, crc), 5 + bytes.length)
  end.writeUInt32LE((size + bytes.length) % 2 ** 32, 9 + bytes.length)
  return end
}
