import { readStory, type Story } from '@/lib/content/stories'
import { correctionCopy } from '@/lib/copy/corrections'
import { answerDocument, plainRefusal } from '@/lib/http/document-answer'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { storyMarkdown } from './story'

const MARKDOWN = 'text/markdown; charset=utf-8'

export function markdownRoute(kind: Story['kind']) {
  return async function GET(
    _: Request,
    { params }: { params: Promise<{ id: string }> },
  ): Promise<Response> {
    const { id } = await params
    return answerDocument(MARKDOWN, () => answerMarkdown(kind, id))
  }
}

/** The story's Markdown; 308 for the other kind, 410 for a withdrawn story, null if there is none. */
async function answerMarkdown(kind: Story['kind'], name: string): Promise<Response | null> {
  const id = parseId(name)
  const story = id === null ? null : await readStory(id)
  if (!story) return null
  if (story.status === 'withdrawn')
    return plainRefusal(410, correctionCopy.gone(story.withdrawalReason))
  const page = routes.story(story)
  if (story.kind !== kind) return redirectTo(routes.markdownOf(page))
  return new Response(await storyMarkdown(story), {
    headers: {
      'content-type': MARKDOWN,
      // Search engines index the page instead.
      'x-robots-tag': 'noindex',
      link: `<${absolute(page)}>; rel="canonical"`,
    },
  })
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 308, headers: { location } })
}
