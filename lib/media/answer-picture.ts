import { createHash } from 'node:crypto'
import { now } from '@/lib/clock'
import { readServedPicture, type ServedPicture } from '@/lib/content/served-picture'
import { isOver } from '@/lib/content/shown-picture'
import { plainAnswer } from '@/lib/http/plain-answer'
import { preconditionStatus } from '@/lib/http/preconditions'
import { logOnce } from '@/lib/log'
import { cutout, picture } from '@/lib/routes'
import { dayBounds } from '@/lib/time'
import { withTimeout } from '@/lib/with-timeout'
import { parsePicturePath, type PictureForm } from './picture-form'
import { readRendition } from './read-rendition'

const types = { webp: 'image/webp', jpg: 'image/jpeg' }
const YEAR_S = 31_536_000
const AWAY_S = 60
const TIMEOUT_MS = 1000

/**
 * GET /image/…: the picture, 304, 404, or 410 after its last day. A content that was replaced leads to the present one, and
 * a crop for a focus that the picture no longer has to the crop without one. Immutable, since the address is of the content.
 */
export async function answerPicture(request: Request): Promise<Response> {
  const parsed = parsePicturePath(new URL(request.url).pathname)
  if (!parsed) return plainAnswer(404, 'Not found')
  const { file, form } = parsed
  const served = await readServed(file)
  if (served === null) return plainAnswer(404, 'Not found')
  if (served !== 'away') {
    if (isOver(served.rightsUntil, now())) return plainAnswer(410, 'Gone')
    if (served.file !== file) return redirectTo(served.file, form)
  }
  const bytes = await readRendition(file, form, served === 'away' ? null : served)
  if (bytes) return answerBytes(request, form, bytes, cacheControl(served))
  if (form.type === 'webp' || !form.focus) return plainAnswer(404, 'Not found')
  return redirectTo(file, { ...form, focus: null })
}

/** `away`: the database doesn't answer, and the file is served as it is. */
async function readServed(file: string): Promise<ServedPicture | null | 'away'> {
  try {
    return await withTimeout(readServedPicture(file), TIMEOUT_MS)
  } catch (error) {
    logOnce('could not read the rows of pictures', error)
    return 'away'
  }
}

function redirectTo(file: string, form: PictureForm): Response {
  const location =
    form.type === 'webp'
      ? picture(file, form.width)
      : cutout(file, form.width, form.height, form.focus)
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-cache' } })
}

/** By the clock in memory, since known pictures are served while the database is away. Nobody keeps one beyond its last day. */
function cacheControl(served: ServedPicture | 'away'): string {
  if (served === 'away') return `public, max-age=${AWAY_S}`
  if (served.rightsUntil === null) return `public, max-age=${YEAR_S}, immutable`
  const left = dayBounds(served.rightsUntil).end.getTime() - now().getTime()
  return `public, max-age=${Math.min(YEAR_S, Math.max(0, Math.floor(left / 1000)))}`
}

function answerBytes(
  request: Request,
  form: PictureForm,
  bytes: Buffer,
  caching: string,
): Response {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = { etag, 'cache-control': caching }
  const status = preconditionStatus((name) => request.headers.get(name), { etag })
  if (status === 412) return plainAnswer(412, 'Precondition Failed')
  if (status === 304) return new Response(null, { status, headers })
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': types[form.type],
      'content-length': String(bytes.length),
    },
  })
}
