import { renderEntry } from '@/app/live-entries'
import { readLiveChanges } from '@/lib/content/live'
import { readStory } from '@/lib/content/stories'
import { answerDocument } from '@/lib/http/document-answer'
import { liveEntry } from '@/lib/routes/live'
import { parseCount, parseId } from '@/lib/schemas/params'

interface Context {
  params: Promise<{ id: string; after: string }>
}

const JSON_TYPE = 'application/json; charset=utf-8'

/** What server/live sends to readers: the changes after that number, each with the entry's HTML. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answerDocument(JSON_TYPE, async () => {
    const { id, after } = await params
    const [story, number] = [parseId(id), parseCount(after)]
    if (story === null || number === null) return null
    if ((await readStory(story))?.status !== 'published') return null
    const found = await readLiveChanges(story, number)
    if (!found) return null
    const { changes, ...about } = found
    const updates = await Promise.all(
      changes.map(async ({ number: own, id: entryId, entry }) => ({
        number: own,
        element: liveEntry(entryId),
        html: entry && (await renderEntry(entry)),
      })),
    )
    return new Response(JSON.stringify({ updates, ...about }), {
      headers: { 'content-type': JSON_TYPE, 'x-robots-tag': 'noindex' },
    })
  })
}
