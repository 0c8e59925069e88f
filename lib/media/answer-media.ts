import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { AVATAR_FILE, FILM_FILE, MEDIA_FILE } from '@/lib/schemas/upload'
import { type Range, storage, type Stored } from '@/lib/storage'
import { rangeOf } from './range'
import { plainAnswer } from '@/lib/http/plain-answer'
import { preconditionStatus } from '@/lib/http/preconditions'

const types: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.webp': 'image/webp',
}
const path = new RegExp(`^/media/(${FILM_FILE}|${MEDIA_FILE}|${AVATAR_FILE})$`)
const film = new RegExp(`^${FILM_FILE}$`)

/** GET and HEAD /media/…: clips, captions and avatars, with ranges for players. */
export async function answerMedia(request: Request): Promise<Response> {
  const key = path.exec(new URL(request.url).pathname)?.[1]
  const file = key === undefined ? null : await storage().find(key)
  if (key === undefined || !file) return plainAnswer(404, 'Not found')
  const etag = `"${file.size.toString(36)}-${Math.floor(file.modified).toString(36)}"`
  const lastModified = new Date(file.modified).toUTCString()
  const headers = {
    etag,
    'last-modified': lastModified,
    'cache-control': film.test(key)
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=86400',
    'accept-ranges': 'bytes',
    'content-type': types[extname(key)] ?? 'text/vtt; charset=utf-8',
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
  return new Response(request.method === 'HEAD' ? null : await streamOf(key, file, part), {
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

async function streamOf(
  key: string,
  { size }: Stored,
  part: Range,
): Promise<ReadableStream | null> {
  if (size === 0) return null
  return Readable.toWeb(await storage().read(key, part)) as ReadableStream
}
