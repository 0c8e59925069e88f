import { notFound } from 'next/navigation'
import { demandReader } from '@/app/require-reader'
import { PrivatePage } from '@/app/private-page'
import { safely } from '@/app/safely'
import { QuotedComment } from '@/components/me/quoted-comment'
import { SwitchPanel } from '@/components/me/switch-panel'
import { commentCopy } from '@/lib/copy/comments'
import { doorPageCopy } from '@/lib/copy/action-pages'
import { likesComment, readPublicComment } from '@/lib/comments/public-comment'
import { comment as commentPath, doorPage, doors } from '@/lib/routes'

export const metadata = { title: doorPageCopy.title.commentLike, robots: { index: false } }

async function CommentLikePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = doorPage(doors.commentLike, { id })
  const reader = await demandReader(path)
  const comment = (await readPublicComment(id)) ?? notFound()
  return (
    <PrivatePage path={path}>
      <SwitchPanel
        words={doorPageCopy.commentLike}
        about={comment.nickname ?? commentCopy.gone}
        door={doors.commentLike}
        names={{ id: comment.id }}
        on={await likesComment(reader, comment.id)}
        back={{ href: commentPath(comment.id), label: doorPageCopy.toComment }}
      />
      <QuotedComment comment={comment} />
    </PrivatePage>
  )
}

export default safely(CommentLikePage)
