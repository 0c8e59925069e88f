import { markedKind } from '@/lib/ai-kind'
import { readReader } from '@/lib/auth/session'
import { requireRight } from '@/lib/auth/staff'
import { plainAnswer } from '@/lib/http/plain-answer'
import { readRendition } from '@/lib/media/read-rendition'
import { libraryRights } from '@/lib/schemas/rights'
import { isPictureKey } from '@/lib/schemas/upload'
import { readDeskPicture } from './read'

/** GET /desk/media/picture/ended: a picture after its last day, for staff who decide whether it may be shown again. */
export async function answerEndedPicture(request: Request): Promise<Response> {
  const reader = await readReader(request.headers)
  const staff = reader && (await requireRight(reader, libraryRights))
  const key = new URL(request.url).searchParams.get('key')
  if (!staff || typeof staff === 'string' || !isPictureKey(key))
    return plainAnswer(404, 'Not found')
  const picture = await readDeskPicture(staff, key)
  if (!picture?.isEnded) return plainAnswer(404, 'Not found')
  const served = { focus: null, kind: markedKind(picture.aiKind) }
  const bytes = await readRendition(picture.file, { type: 'webp', width: 960 }, served)
  if (!bytes) return plainAnswer(404, 'Not found')
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/webp', 'cache-control': 'private, no-store' },
  })
}
