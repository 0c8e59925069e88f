import type { ReactNode } from 'react'
import { now } from '@/lib/clock'
import type { Story } from '@/lib/content/stories'
import { commentCopy } from '@/lib/copy/comments'
import { site } from '@/lib/site'

interface WhileOpenProps {
  story: Pick<Story, 'commentPolicy' | 'commentsUntil' | 'commentNote'>
  children: ReactNode
}

/** The form with notes for authors, or a sentence if comments are closed. */
export function WhileOpen({ story, children }: WhileOpenProps) {
  if (isClosed(story)) return <p className="comments-closed">{commentCopy.closed}</p>
  return (
    <>
      <p className="comment-note" dir="auto">
        {site.comments.note}
      </p>
      {story.commentNote && (
        <p className="comment-note" dir="auto">
          {story.commentNote}
        </p>
      )}
      {children}
    </>
  )
}

function isClosed({ commentPolicy, commentsUntil }: WhileOpenProps['story']): boolean {
  return commentPolicy === 'closed' || now().getTime() >= Date.parse(commentsUntil)
}
