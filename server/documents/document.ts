/** A finished answer: what a reader, a crawler or a proxy gets, byte for byte. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompress, constants, gzip } from 'node:zlib'
import type { Tag } from '@/lib/tags'
import { weightOf } from '@/lib/cache/weight'

export interface Document {
  status: number
  /** Lower-case names; without what only belongs to one transfer. */
  headers: Record<string, string>
  /** Of the uncompressed body, without quotes. */
  hash: string
  br: Buffer
  /** Made when the first reader asks for it: nearly everybody takes br. */
  gzip?: Promise<Buffer>
  tags: Tag[]
}

export type Encoding = 'br' | 'gzip' | 'identity'

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }
const unpack = promisify(brotliDecompress)

/**
 * So many bytes, and most pages have fewer, are packed within some milliseconds, and therefore at once: on a busy
 * machine a thread of its own waits ten times as long for a processor.
 */
const SYNC_MAX_BYTES = 128 * 1024

/** brotli's quality. 5 is as quick as gzip and smaller; 11 would hold the first reader for half a second. */
const STORED_QUALITY = 5
/** For an answer that is sent but once: a fourth of the time, a fourth more bytes. */
export const SENT_ONCE_QUALITY = 3

/** Compresses once; every later answer is a copy of these bytes. */
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

/** The body in the encoding; who takes neither br nor gzip is rare enough to unpack for. */
export function bodyOf(document: Document, encoding: Encoding): Buffer | Promise<Buffer> {
  if (encoding === 'br') return document.br
  if (encoding === 'gzip') return (document.gzip ??= unpack(document.br).then(toGzip))
  return unpack(document.br)
}

/** br and gzip, which is about a fifth larger. */
const BR_AND_GZIP = 2.2
/** The document itself, its hash, two buffers, a promise, and what answers say in their heads. */
const OVERHEAD = 1024

/** What it weighs in memory, in bytes: the bodies, and what describes them. */
export function documentBytes({ br, headers }: Document): number {
  return Math.ceil(br.length * BR_AND_GZIP) + weightOf(headers) + OVERHEAD
}

function toGzip(body: Buffer): Promise<Buffer> {
  return compress.gzip(body, { level: 6 })
}
