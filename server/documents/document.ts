/** A finished answer, compressed once. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompress, constants, gzip } from 'node:zlib'
import type { Tag } from '@/lib/tags'
import { weightOf } from '@/lib/cache/weight'

export interface Document {
  status: number
  /** Lower-case names, without those of one transfer. */
  headers: Record<string, string>
  /** Of the uncompressed body, without quotes. */
  hash: string
  br: Buffer
  /** Compressed at the first request for it, since nearly all browsers accept br. */
  gzip?: Promise<Buffer>
  tags: Tag[]
}

export type Encoding = 'br' | 'gzip' | 'identity'

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }
const unpack = promisify(brotliDecompress)

/** Compressing this much takes milliseconds; zlib's thread pool would wait longer for a processor under load. */
const SYNC_MAX_BYTES = 128 * 1024

/** Brotli quality 5 is as fast as gzip and smaller; 11 would delay the first reader by half a second. */
const STORED_QUALITY = 5
/** For an answer that is sent once: a quarter of the time, a quarter more bytes. */
export const SENT_ONCE_QUALITY = 3

export async function toDocument(
  body: Buffer,
  about: Pick<Document, 'status' | 'headers' | 'tags'>,
  quality = STORED_QUALITY,
): Promise<Document> {
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  }
  const br =
    body.length <= SYNC_MAX_BYTES
      ? brotliCompressSync(body, options)
      : await compress.br(body, options)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  return { ...about, hash, br }
}

/** Synchronous for br. Clients that accept neither br nor gzip are rare, so identity is not stored. */
export function bodyOf(document: Document, encoding: Encoding): Buffer | Promise<Buffer> {
  if (encoding === 'br') return document.br
  if (encoding === 'gzip') return (document.gzip ??= unpack(document.br).then(toGzip))
  return unpack(document.br)
}

/** The size of br and gzip together relative to br. */
const BR_AND_GZIP = 2.2
/** The object, its hash, two buffers, a promise and the cached headers. */
const OVERHEAD = 1024

/** An upper estimate of its bytes in memory. */
export function documentBytes({ br, headers }: Document): number {
  return Math.ceil(br.length * BR_AND_GZIP) + weightOf(headers) + OVERHEAD
}

function toGzip(body: Buffer): Promise<Buffer> {
  return compress.gzip(body, { level: 6 })
}
