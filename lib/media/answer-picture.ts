import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import { cachedPicture } from './picture-cache'
import { parsePicturePath } from './picture-form'
import { plainAnswer } from '@/lib/http/plain-answer'
import { preconditionStatus } from '@/lib/http/preconditions'

const types = { webp: 'image/webp', jpg: 'image/jpeg' }

/** GET /image/…: the picture, 304 or 404. Immutable, since the import gives a key one picture for ever. */
export async function answerPicture(request: Request): Promise<Response> {
  const parsed = parsePicturePath(new URL(request.url).pathname)
  const bytes = parsed && (await readOrLog(parsed.key, parsed.form))
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

/** An original that can't be decoded answers 404 and is logged. */
async function readOrLog(...[key, form]: [string, Parameters<typeof cachedPicture>[3]]) {
  const cache = join(env().DATA_DIR, 'cache/images')
  try {
    return await cachedPicture(env().UPLOADS_DIR, cache, key, form)
  } catch (error) {
    logOnce(`could not make a picture of ${key}`, error)
    return null
  }
}
