import { readSubject } from '@/lib/media/og-image/subject'
import { renderTitle } from '@/lib/media/og-image/title'
import { answerDocument } from '@/lib/http/document-answer'

interface Context {
  params: Promise<{ kind: string; file: string }>
}

const PNG = 'image/png'

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answerDocument(PNG, async () => {
    const { kind, file } = await params
    const name = /^(.+)\.png$/.exec(file)?.[1]
    const subject = name ? await readSubject(kind, name) : null
    if (!subject) return null
    const png = await renderTitle(subject.title, subject.label)
    return new Response(new Uint8Array(png), { headers: { 'content-type': PNG } })
  })
}
