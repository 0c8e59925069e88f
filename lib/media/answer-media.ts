import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { env } from '@/lib/env'
import { AVATAR_FILE, MEDIA_FILE } from '@/lib/schemas/upload'
import { findUpload, type Upload } from './uploads'
import { type Range, rangeOf } from './range'
import { plainAnswer } from '@/lib/http/plain-answer'
import { preconditionStatus } from '@/lib/http/preconditions'

const types: Record<string, string> = { '.mp4': 'video/mp4', '.webp': 'image/webp' }
const path = new RegExp(`^/media/(${MEDIA_FILE}|${AVATAR_FILE})$`)

/** GET and HEAD /media/…: clips, captions and avatars, with ranges for players. */
export async function answerMedia(request: Request): Promise<Response> {
  const key = path.exec(new URL(request.url).pathname)?.[1]
  const file = key === undefined ? null : await findUpload(env().UPLOADS_DIR, key)
  if (!file) return plainAnswer(404, 'Not found')
  const etag = `"${file.size.toString(36)}-${Math.floor(file.modified).toString(36)}"`
  const lastModified = new Date(file.modified).toUTCString()
  const headers = {
    etag,
    'last-modified': lastModified,
    'cache-control': 'public, max-age=86400',
    'accept-ranges': 'bytes',
    'content-type': types[extname(file.path)] ?? 'text/vtt; charset=utf-8',
  }
  const validators = { etag, lastModified }
  const status = preconditionStatus((name) => request.headers.get(name), validators)
  if (status === 412) return plainAnswer(412, 'Precondition Failed')
  if (status === 304) return new Response(null, { status, headers })
  // Ranges are defined for GET only (RFC 9110 section 14.2).
  const range =
    request.method === 'HEAD' ? 'whole' : rangeOf(request.headers, file.size, validators)
  if (range === 'beyond') {
    const size = { 'content-range': `bytes */${file.size}` }
    return new Response(null, { status: 416, headers: { ...headers, ...size } })
  }
  const part = range === 'whole' ? { start: 0, end: file.size - 1 } : range
  return new Response(request.method === 'HEAD' ? null : streamOf(file, part), {
    status: range === 'whole' ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(part.end - part.start + 1),
      ...(range !== 'whole' && {
        'content-range': `bytes ${part.start}-${part.end}/${file.size}`,
      }),
    },
  })
}

function streamOf(file: Upload, { start, end }: Range): ReadableStream | null {
  if (file.size === 0) return null
  return Readable.toWeb(createReadStream(file.path, { start, end })) as ReadableStream
}
