import { CommentItem } from '@/components/comments/comment-item'
import type { OwnComment } from '@/lib/comments/reader-comments'
import type { ActionResult } from '@/lib/actions/run-action'

/** Adds the comment's HTML, as the page renders it, for its author. */
export async function withHtml(outcome: ActionResult): Promise<ActionResult> {
  if (outcome === 'not-found' || outcome.errors) return outcome
  const { id, state, comment } = outcome.json as { id: number; state: string; comment: OwnComment }
  const html = await toHtml(comment)
  return { ...outcome, json: { id, state, html, said: comment.note } }
}

export async function toHtml(comment: OwnComment): Promise<string> {
  // Next forbids a static import of it in components.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const item = (
    <CommentItem story={comment.story.id} comment={comment} state={comment.label ?? undefined} />
  )
  return renderToStaticMarkup(item)
}
