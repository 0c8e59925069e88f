import { notFound } from 'next/navigation'
import { demandReader } from '@/app/require-reader'
import { type Asked, PrivatePage } from '@/app/private-page'
import { safely } from '@/app/safely'
import { QuotedComment } from '@/components/me/quoted-comment'
import { ReasonForm } from '@/components/me/reason-form'
import { commentCopy } from '@/lib/copy/comments'
import { doorPageCopy } from '@/lib/copy/action-pages'
import { readDraft } from '@/lib/actions/drafts'
import { findOwnComment } from '@/lib/comments/own-comments'
import { doorPage, doors, routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: doorPageCopy.title.appeal, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: Asked
}

async function AppealPage({ params, searchParams }: Props) {
  const [{ id }, { draft }] = await Promise.all([params, searchParams])
  const path = doorPage(doors.commentAppeal, { id })
  const reader = await demandReader(path)
  const comment = await findOwnComment(reader, parseId(id))
  if (!comment || !(comment.appealable || comment.appealed)) notFound()
  return (
    <PrivatePage path={path}>
      <h1>{doorPageCopy.title.appeal}</h1>
      <p>{comment.appealed ? commentCopy.appealed : comment.note}</p>
      <QuotedComment comment={{ nickname: reader.nickname, text: comment.text }} />
      {comment.appealable && (
        <ReasonForm
          door={doors.commentAppeal}
          id={comment.id}
          label={commentCopy.appealLabel}
          hint={commentCopy.appealHint}
          submit={commentCopy.appeal}
          draft={await readDraft(path, draft)}
        />
      )}
      <p className="me-acts">
        <a className="button quiet" href={routes.myComments}>
          {commentCopy.own}
        </a>
      </p>
    </PrivatePage>
  )
}

export default safely(AppealPage)
