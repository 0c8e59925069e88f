import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { QuotedComment } from '@/components/me/quoted-comment'
import { ReasonForm } from '@/components/me/reason-form'
import { commentCopy } from '@/lib/copy/comments'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { readDraft } from '@/lib/actions/drafts'
import { findOwnComment } from '@/lib/comments/reader-comments'
import { actionPage, actions, routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: actionPageCopy.title.appeal, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function AppealPage({ params, searchParams }: Props) {
  const [{ id }, { draft }] = await Promise.all([params, searchParams])
  const path = actionPage(actions.commentAppeal, { id })
  const reader = await requireReader(path)
  const comment = await findOwnComment(reader, parseId(id))
  if (!comment || !(comment.appealable || comment.appealed)) notFound()
  return (
    <PrivatePage path={path}>
      <h1>{actionPageCopy.title.appeal}</h1>
      <p>{comment.appealed ? commentCopy.appealed : comment.note}</p>
      <QuotedComment comment={{ nickname: reader.nickname, text: comment.text }} />
      {comment.appealable && (
        <ReasonForm
          action={actions.commentAppeal}
          id={comment.id}
          label={commentCopy.appealLabel}
          hint={commentCopy.appealHint}
          submit={commentCopy.appeal}
          draft={await readDraft(path, draft)}
        />
      )}
      <p className="me-actions">
        <a className="button quiet" href={routes.myComments}>
          {commentCopy.own}
        </a>
      </p>
    </PrivatePage>
  )
}

export default withErrorPage(AppealPage)
