import { toHtml, withHtml } from '@/app/api/story/[id]/comments/with-html'
import { commentAction } from '@/lib/comments/create'
import { readerAction } from '@/lib/actions/action'
import { readUnapproved } from '@/lib/comments/reader-comments'
import { json, wantsJson } from '@/lib/actions/answers'
import { readReader } from '@/lib/auth/session'
import { parseId } from '@/lib/schemas/params'

export const POST = readerAction({
  ...commentAction,
  async run(form, context) {
    const outcome = await commentAction.run(form, context)
    return wantsJson(context) ? withHtml(outcome) : outcome
  },
})

/** HTML of the reader's own comments that are not public. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const reader = await readReader(request.headers)
  const story = parseId((await params).id)
  if (!reader) return json({}, 401)
  const comments = story === null ? [] : await readUnapproved(reader, story)
  return json({ html: await Promise.all(comments.map(toHtml)) })
}
