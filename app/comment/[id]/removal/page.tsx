import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { PrivatePage, type SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { PostButton } from '@/components/me/post-button'
import { QuotedComment } from '@/components/me/quoted-comment'
import { commentCopy } from '@/lib/copy/comments'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { findOwnComment } from '@/lib/comments/reader-comments'
import { actionPage, actions, routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: actionPageCopy.title.removal, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function RemovalPage({ params, searchParams }: Props) {
  const { id } = await params
  const path = actionPage(actions.commentRemoval, { id })
  const reader = await requireReader(path)
  const comment = (await findOwnComment(reader, parseId(id))) ?? notFound()
  return (
    <PrivatePage path={path}>
      {await refusalOf(path, searchParams)}
      <h1>{actionPageCopy.title.removal}</h1>
      <p>{commentCopy.confirmRemoval}</p>
      <QuotedComment comment={{ nickname: reader.nickname, text: comment.text }} />
      <div className="me-actions">
        <PostButton
          action={actions.commentRemoval}
          names={{ id: comment.id }}
          fields={{}}
          label={commentCopy.remove}
          danger
        />
        <a className="button quiet" href={routes.myComments}>
          {commentCopy.own}
        </a>
      </div>
    </PrivatePage>
  )
}

export default withErrorPage(RemovalPage)
