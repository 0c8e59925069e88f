import { Embed } from '@/components/video/embed'
import { assets } from '@/lib/assets'
import { readStory } from '@/lib/content/stories'
import { correctionCopy } from '@/lib/copy/corrections'
import { answerDocument, plainRefusal } from '@/lib/http/document-answer'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { embedPolicy } from '@/lib/http/security'

interface Context {
  params: Promise<{ id: string }>
}

const HTML = 'text/html; charset=utf-8'

/** 404 without a clip, 410 for a withdrawn story. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answerDocument(HTML, async () => {
    const id = parseId((await params).id)
    const story = id === null ? null : await readStory(id)
    if (story?.kind !== 'video') return null
    if (story.status === 'withdrawn')
      return plainRefusal(410, correctionCopy.gone(story.withdrawalReason))
    const { title, clip, cover } = story
    if (!clip) return null
    const page = absolute(routes.video(story.id))
    // Next forbids a static import of it in components.
    const { renderToStaticMarkup } = await import('react-dom/server')
    const html = renderToStaticMarkup(
      <Embed story={{ title, clip, cover }} page={page} styles={assets().embed} />,
    )
    return new Response(`<!DOCTYPE html>${html}`, {
      headers: {
        'content-type': HTML,
        'content-security-policy': embedPolicy(),
        'x-robots-tag': 'noindex',
        link: `<${page}>; rel="canonical"`,
      },
    })
  })
}
