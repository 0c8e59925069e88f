import { answerDocument } from '@/lib/http/document-answer'
import { renderAppIcon } from '@/lib/media/app-icon'

interface Context {
  params: Promise<{ file: string }>
}

const PNG = 'image/png'

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answerDocument(PNG, async () => {
    const { file } = await params
    const name = /^(.+)\.png$/.exec(file)?.[1]
    const png = name ? await renderAppIcon(name) : null
    return png && new Response(new Uint8Array(png), { headers: { 'content-type': PNG } })
  })
}
