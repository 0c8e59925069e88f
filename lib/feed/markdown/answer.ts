import { readStory, type Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { answerDocument, plainRefusal } from '@/lib/http/document-answer'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { storyMarkdown } from './story'

const MARKDOWN = 'text/markdown; charset=utf-8'

/** The route handler of the stories of this kind. */
export function markdownRoute(kind: Story['kind']) {
  return async function GET(
    _: Request,
    { params }: { params: Promise<{ id: string }> },
  ): Promise<Response> {
    const { id } = await params
    return answerDocument(MARKDOWN, () => answerMarkdown(kind, id))
  }
}

/** The story's Markdown; 308 where it is of the other kind, 410 where it was withdrawn, null where none is. */
async function answerMarkdown(kind: Story['kind'], name: string): Promise<Response | null> {
  const id = parseId(name)
  const story = id === null ? null : await readStory(id)
  if (!story) return null
  if (story.status === 'withdrawn') return plainRefusal(410, copy.missing.withdrawnText)
  const page = routes.story(story)
  if (story.kind !== kind) return moved(routes.markdownOf(page))
  return new Response(await storyMarkdown(story), {
    headers: {
      'content-type': MARKDOWN,
      // Search engines know the page; this is for who wants its text.
      'x-robots-tag': 'noindex',
      link: `<${absolute(page)}>; rel="canonical"`,
    },
  })
}

function moved(location: string): Response {
  return new Response(null, { status: 308, headers: { location } })
}
