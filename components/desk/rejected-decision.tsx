import { Marked } from '@/components/ui/marked'
import { NoDefault } from '@/components/desk/no-default'
import { RejectFields } from '@/components/desk/reject-fields'
import { ErrorSummary } from '@/components/ui/error-summary'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComment } from '@/lib/desk/desk-comments'
import type { Draft } from '@/lib/actions/drafts'
import { returnPath } from '@/lib/http/return-path'
import { actionPath, actions, routes } from '@/lib/routes'

const words = deskCopy.decide

/** A refused rejection with its errors; it names the versions of the comments that were shown. */
export function RejectedDecision({ draft, items }: { draft: Draft; items: DeskComment[] }) {
  const { fields, errors } = draft
  const back = fields.back === undefined ? routes.deskComments : returnPath(fields.back)
  return (
    <form className="form" method="post" action={actionPath(actions.deskDecision)}>
      <NoDefault />
      <ErrorSummary errors={errors} labels={{ reason: words.reason, words: words.words }} />
      {items.map(({ id, parts }) => (
        <div key={id} className="desk-item">
          <input type="hidden" name={`comment-${id}`} value={fields[`comment-${id}`]} />
          <p className="comment-text" dir="auto">
            <Marked parts={parts} />
          </p>
        </div>
      ))}
      <input type="hidden" name="back" value={back} />
      {items.length > 0 && (
        <RejectFields
          reason={fields.reason}
          more={fields.words}
          error={errors.reason}
          moreError={errors.words}
        />
      )}
      <a className="desk-link" href={back}>
        {deskCopy.nav.comments}
      </a>
    </form>
  )
}
