import { commentCopy } from '@/lib/copy/comments'

interface QuotedCommentProps {
  comment: { nickname: string | null; text: string }
}

export function QuotedComment({ comment }: QuotedCommentProps) {
  return (
    <figure className="me-quote">
      <figcaption>{comment.nickname ?? commentCopy.gone}</figcaption>
      <blockquote>{comment.text}</blockquote>
    </figure>
  )
}
