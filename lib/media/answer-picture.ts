import { createHash } from 'node:crypto'
import { cutout } from '@/lib/routes'
import { parsePicturePath, type PictureForm } from './picture-form'
import { readRendition } from './read-rendition'
import { plainAnswer } from '@/lib/http/plain-answer'
import { preconditionStatus } from '@/lib/http/preconditions'

const types = { webp: 'image/webp', jpg: 'image/jpeg' }

/**
 * GET /image/…: the picture, 304 or 404, and for a focus that the picture no longer has the crop without one. Immutable,
 * since the import gives a key one picture for ever.
 */
export async function answerPicture(request: Request): Promise<Response> {
  const parsed = parsePicturePath(new URL(request.url).pathname)
  const bytes = parsed && (await readRendition(parsed.key, parsed.form))
  if (!bytes) return parsed ? otherCrop(parsed.key, parsed.form) : notFound()
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = { etag, 'cache-control': 'public, max-age=31536000, immutable' }
  const status = preconditionStatus((name) => request.headers.get(name), { etag })
  if (status === 412) return plainAnswer(412, 'Precondition Failed')
  if (status === 304) return new Response(null, { status, headers })
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': types[parsed.form.type],
      'content-length': String(bytes.length),
    },
  })
}

function otherCrop(key: string, form: PictureForm): Response {
  if (form.type === 'webp' || !form.focus) return notFound()
  const location = cutout(key, form.width, form.height)
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-cache' } })
}

function notFound(): Response {
  return plainAnswer(404, 'Not found')
}
