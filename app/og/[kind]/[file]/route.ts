import { parseId } from '@/lib/content/cursor'
import { readStory } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { drawTitle } from '@/lib/drawn/title'
import { answer, refusal } from '@/lib/feed/answer'

export const dynamic = 'force-static'
export const revalidate = false

export function generateStaticParams(): { kind: string; file: string }[] {
  return []
}

interface Context {
  params: Promise<{ kind: string; file: string }>
}

const PNG = 'image/png'

/** The title of a story that is published. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answer(PNG, async () => {
    const { kind, file } = await params
    const id = parseId(file.replace(/\.png$/, ''))
    const story = id === null || !file.endsWith('.png') ? null : await readStory(id)
    if (story?.kind !== kind) return null
    if (story.status === 'withdrawn') return refusal(410, copy.missing.withdrawn)
    const drawn = await drawTitle(story.title, story.column.name)
    return new Response(new Uint8Array(drawn), { headers: { 'content-type': PNG } })
  })
}
