import { createHash } from 'node:crypto'
import { parsePicturePath } from './picture-form'
import { readRendition } from './read-rendition'
import { plainAnswer } from '@/lib/http/plain-answer'
import { preconditionStatus } from '@/lib/http/preconditions'

const types = { webp: 'image/webp', jpg: 'image/jpeg' }

/** GET /image/…: the picture, 304 or 404. Immutable, since the import gives a key one picture for ever. */
export async function answerPicture(request: Request): Promise<Response> {
  const parsed = parsePicturePath(new URL(request.url).pathname)
  const bytes = parsed && (await readRendition(parsed.key, parsed.form))
  if (!bytes) return plainAnswer(404, 'Not found')
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
