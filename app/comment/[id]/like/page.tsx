import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { PrivatePage, type SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { QuotedComment } from '@/components/me/quoted-comment'
import { SwitchPanel } from '@/components/me/switch-panel'
import { commentCopy } from '@/lib/copy/comments'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { likesComment, readPublicComment } from '@/lib/comments/comment'
import { comment as commentPath, actionPage, actions } from '@/lib/routes'

export const metadata = { title: actionPageCopy.title.commentLike, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function CommentLikePage({ params, searchParams }: Props) {
  const { id } = await params
  const path = actionPage(actions.commentLike, { id })
  const reader = await requireReader(path)
  const comment = (await readPublicComment(id)) ?? notFound()
  return (
    <PrivatePage path={path}>
      {await refusalOf(path, searchParams)}
      <SwitchPanel
        words={actionPageCopy.commentLike}
        about={comment.nickname ?? commentCopy.gone}
        action={actions.commentLike}
        names={{ id: comment.id }}
        on={await likesComment(reader, comment.id)}
        back={{ href: commentPath(comment.id), label: actionPageCopy.toComment }}
      />
      <QuotedComment comment={comment} />
    </PrivatePage>
  )
}

export default withErrorPage(CommentLikePage)
