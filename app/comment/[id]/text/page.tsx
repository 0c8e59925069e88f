import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ActionForm } from '@/components/me/action-form'
import { QuotedComment } from '@/components/me/quoted-comment'
import { Field } from '@/components/ui/field'
import { commentCopy } from '@/lib/copy/comments'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { now } from '@/lib/clock'
import { mayEdit } from '@/lib/edit-window'
import { readDraft } from '@/lib/actions/drafts'
import { findOwnComment } from '@/lib/comments/reader-comments'
import { actionPage, actions, routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: actionPageCopy.title.edit, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function EditPage({ params, searchParams }: Props) {
  const [{ id }, { draft }] = await Promise.all([params, searchParams])
  const path = actionPage(actions.commentEdit, { id })
  const reader = await requireReader(path)
  const comment = (await findOwnComment(reader, parseId(id))) ?? notFound()
  const savedDraft = await readDraft(path, draft)
  const text = savedDraft?.fields.text ?? comment.text
  return (
    <PrivatePage path={path}>
      <h1>{actionPageCopy.title.edit}</h1>
      {mayEdit(comment.createdAt, now().getTime()) ? (
        <ActionForm
          action={actions.commentEdit}
          names={{ id: comment.id }}
          labels={{ text: commentCopy.edit }}
          draft={savedDraft}
          submit={commentCopy.save}
        >
          <Field
            name="text"
            label={commentCopy.edit}
            rows={5}
            value={text}
            error={savedDraft?.errors.text}
          />
        </ActionForm>
      ) : (
        <>
          <p role="alert">{commentCopy.editTooLate}</p>
          <QuotedComment comment={{ nickname: reader.nickname, text }} />
        </>
      )}
      <p className="me-actions">
        <a className="button quiet" href={routes.myComments}>
          {commentCopy.own}
        </a>
      </p>
    </PrivatePage>
  )
}

export default withErrorPage(EditPage)
