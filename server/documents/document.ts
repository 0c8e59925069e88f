/** A finished answer, compressed once. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  constants,
  crc32,
  gzip,
} from 'node:zlib'
import type { Tag } from '@/lib/tags'
import { weightOf } from '@/lib/cache/weight'
import { endOfBrotli, endOfGzip, type OpenGzip } from './ending'

export interface Document {
  status: number
  /** Lower-case names, without those of one transfer. */
  headers: Record<string, string>
  /** Of the uncompressed body, without quotes. */
  hash: string
  br: Buffer
  /** Compressed at the first request for it, since nearly all browsers accept br. */
  gzip?: Promise<OpenGzip>
  tags: Tag[]
  /** The script of a page that takes the bar (bar.ts), before its closing tags. */
  bar?: Script
}

export type Script = 'hans' | 'hant'

export type Encoding = 'br' | 'gzip' | 'identity'

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }
const unpack = promisify(brotliDecompress)

/** Compressing this much takes milliseconds; zlib's thread pool would wait longer for a processor under load. */
const SYNC_MAX_BYTES = 128 * 1024

/** Brotli quality 5 is as fast as gzip and smaller; 11 would delay the first reader by half a second. */
const STORED_QUALITY = 5
/** For an answer that is sent once: a quarter of the time, a quarter more bytes. */
export const SENT_ONCE_QUALITY = 3

/** What ends a document; what is put into it when it is sent stands before that. */
const closingTags = Buffer.from('</body></html>')
const nothing = Buffer.alloc(0)
const closedBrotli = endOfBrotli(closingTags)

/** Whether the bar can be put into this HTML. */
export function takesBar(body: Buffer): boolean {
  return (
    body.subarray(-closingTags.length).equals(closingTags) &&
    body.includes('<div class="document">')
  )
}

export async function toDocument(
  body: Buffer,
  about: Pick<Document, 'status' | 'headers' | 'tags' | 'bar'>,
  quality = STORED_QUALITY,
): Promise<Document> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  if (!about.bar) return { ...about, hash, br: await toBrotli(body, quality, 'FINISH') }
  const open = await toBrotli(withoutClosing(body), quality, 'FLUSH')
  return { ...about, hash, br: Buffer.concat([open, closedBrotli]) }
}

function toBrotli(
  body: Buffer,
  quality: number,
  end: 'FINISH' | 'FLUSH',
): Buffer | Promise<Buffer> {
  const options = {
    finishFlush: constants[`BROTLI_OPERATION_${end}`],
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  }
  return body.length <= SYNC_MAX_BYTES
    ? brotliCompressSync(body, options)
    : compress.br(body, options)
}

function withoutClosing(body: Buffer): Buffer {
  return body.subarray(0, body.length - closingTags.length)
}

/** A line of HTML that ends a page, in the forms that are sent. */
export interface Insert {
  /** With the closing tags. */
  html: Buffer
  br: Buffer
}

export function toInsert(html: string): Insert {
  const closed = Buffer.concat([Buffer.from(html), closingTags])
  return { html: closed, br: endOfBrotli(closed) }
}

/** Synchronous for br. Clients that accept neither br nor gzip are rare, so identity is not stored. */
export function bodyOf(
  document: Document,
  encoding: Encoding,
  insert: Insert | null = null,
): Buffer | Promise<Buffer> {
  const { br } = document
  if (encoding === 'br') return insert ? endedBy(br, closedBrotli.length, insert.br) : br
  if (encoding === 'identity') {
    const body = unpack(br)
    return insert ? body.then((whole) => withInsert(whole, insert)) : body
  }
  document.gzip ??= unpack(br).then((body) => toGzip(document.bar ? withoutClosing(body) : body))
  const end = insert?.html ?? (document.bar ? closingTags : nothing)
  return document.gzip.then((open) => Buffer.concat([open.bytes, endOfGzip(open, end)]))
}

/** A page that takes the bar, with it. */
export function withInsert(body: Buffer, { html }: Insert): Buffer {
  return endedBy(body, closingTags.length, html)
}

function endedBy(bytes: Buffer, without: number, end: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, bytes.length - without), end])
}

/** The size of br and gzip together relative to br. */
const BR_AND_GZIP = 2.2
/** The object, its hash, two buffers, a promise and the cached headers. */
const OVERHEAD = 1024

/** An upper estimate of its bytes in memory. */
export function documentBytes({ br, headers }: Document): number {
  return Math.ceil(br.length * BR_AND_GZIP) + weightOf(headers) + OVERHEAD
}

async function toGzip(body: Buffer): Promise<OpenGzip> {
  const bytes = await compress.gzip(body, { level: 6, finishFlush: constants.Z_SYNC_FLUSH })
  return { bytes, crc: crc32(body), size: body.length }
}
