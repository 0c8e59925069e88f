import { commentCopy } from '@/lib/copy/comments'

interface QuotedCommentProps {
  comment: { nickname: string | null; text: string }
}

export function QuotedComment({ comment }: QuotedCommentProps) {
  return (
    <figure className="me-quote">
      <figcaption dir="auto">{comment.nickname ?? commentCopy.gone}</figcaption>
      <blockquote dir="auto">{comment.text}</blockquote>
    </figure>
  )
}
