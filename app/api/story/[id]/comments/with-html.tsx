import { CommentItem } from '@/components/comments/comment-item'
import type { OwnComment } from '@/lib/comments/reader-comments'
import type { ActionResult } from '@/lib/actions/run-action'

/** The action's answer with the comment as the page draws it, for its author. */
export async function withHtml(outcome: ActionResult): Promise<ActionResult> {
  if (outcome === 'not-found' || outcome.errors) return outcome
  const { id, state, comment } = outcome.json as { id: number; state: string; comment: OwnComment }
  const html = await toHtml(comment)
  return { ...outcome, json: { id, state, html, said: comment.note } }
}

export async function toHtml(comment: OwnComment): Promise<string> {
  // Next refuses the import at the top of a file that it may send as a component.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const item = (
    <CommentItem story={comment.story.id} comment={comment} state={comment.label ?? undefined} />
  )
  return renderToStaticMarkup(item)
}
