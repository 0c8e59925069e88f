import { copy } from '@/lib/copy'
import { plainAnswer } from '@/lib/http/plain-answer'
import { readPublicComment } from '@/lib/comments/comment'
import { thread } from '@/lib/routes'

/** A comment's permalink: 308 to its thread. Not cached, since comments can be removed. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const comment = await readPublicComment((await params).id)
  if (!comment) return plainAnswer(404, copy.missing.notFound)
  const { id, head, story } = comment
  const location = `${thread(story.id, head)}#comment-${id}`
  return new Response(null, { status: 308, headers: { location, 'cache-control': 'no-store' } })
}
