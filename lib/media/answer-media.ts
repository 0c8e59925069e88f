import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { AVATAR_FILE, FILM_FILE, MEDIA_FILE } from '@/lib/schemas/upload'
import { type Range, storage, type Stored } from '@/lib/storage'
import { logOnce } from '@/lib/log'
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
  const file = key === undefined ? null : await orAway(() => storage().find(key))
  if (file === 'away') return tryAgain()
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
  const address = request.method === 'GET' ? await storage().address(key) : null
  if (address !== null) return redirectTo(address)
  // Ranges are defined for GET only (RFC 9110 section 14.2).
  const range =
    request.method === 'HEAD' ? 'whole' : rangeOf(request.headers, file.size, validators)
  if (range === 'beyond') {
    const size = { 'content-range': `bytes */${file.size}` }
    return new Response(null, { status: 416, headers: { ...headers, ...size } })
  }
  const part = range === 'whole' ? { start: 0, end: file.size - 1 } : range
  const body = request.method === 'HEAD' ? null : await streamOf(key, file, part)
  if (body === 'away') return tryAgain()
  return new Response(body, {
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

/** `away`: the store doesn't answer. */
async function orAway<R>(ask: () => Promise<R>): Promise<R | 'away'> {
  try {
    return await ask()
  } catch (error) {
    logOnce('The store of uploads does not answer', error)
    return 'away'
  }
}

function tryAgain(): Response {
  return plainAnswer(503, 'Try again', { 'retry-after': '30' })
}

/** For less time than the address is good for. */
function redirectTo(location: string): Response {
  return new Response(null, {
    status: 302,
    headers: { location, 'cache-control': 'private, max-age=3600' },
  })
}

/** It may be away though the file is known. */
async function streamOf(
  key: string,
  { size }: Stored,
  part: Range,
): Promise<ReadableStream | null | 'away'> {
  if (size === 0) return null
  const body = await orAway(() => storage().read(key, part))
  return body === 'away' ? body : (Readable.toWeb(body) as ReadableStream)
}
