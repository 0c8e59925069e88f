import { answerDocument } from '@/lib/http/document-answer'
import { readLongPicture } from '@/lib/media/og-image/long-subject'
import { renderLongPicture } from '@/lib/media/og-image/long-picture'

interface Context {
  /** `file` is the story's id. */
  params: Promise<{ kind: string; file: string }>
}

const JPEG = 'image/jpeg'

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answerDocument(JPEG, async () => {
    const { kind, file } = await params
    const subject = await readLongPicture(kind, file)
    if (!subject) return null
    const jpeg = await renderLongPicture(subject)
    return new Response(new Uint8Array(jpeg), { headers: { 'content-type': JPEG } })
  })
}
