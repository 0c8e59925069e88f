import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { QuotedComment } from '@/components/me/quoted-comment'
import { ReportForm } from '@/components/me/report-form'
import { commentCopy } from '@/lib/copy/comments'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { readDraft } from '@/lib/actions/drafts'
import { readPublicComment } from '@/lib/comments/comment'
import { comment as commentPath, actionPage, actions } from '@/lib/routes'

export const metadata = { title: actionPageCopy.title.report, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function ReportPage({ params, searchParams }: Props) {
  const [{ id }, { draft, sent }] = await Promise.all([params, searchParams])
  const path = actionPage(actions.commentReport, { id })
  await requireReader(path)
  const comment = (await readPublicComment(id)) ?? notFound()
  const words = commentCopy
  return (
    <PrivatePage path={path}>
      <h1>{sent === undefined ? actionPageCopy.title.report : words.reported}</h1>
      {sent === undefined ? (
        <>
          <QuotedComment comment={comment} />
          <ReportForm id={comment.id} draft={await readDraft(path, draft)} />
        </>
      ) : (
        <p role="status">{words.reportedText}</p>
      )}
      <p className="me-actions">
        <a className="button quiet" href={commentPath(comment.id)}>
          {actionPageCopy.toComment}
        </a>
      </p>
    </PrivatePage>
  )
}

export default withErrorPage(ReportPage)
