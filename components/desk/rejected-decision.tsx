import { DecidedComments } from '@/components/desk/decided-comments'
import { NoDefault } from '@/components/desk/no-default'
import { RejectFields } from '@/components/desk/reject-fields'
import { ErrorSummary } from '@/components/ui/error-summary'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComment } from '@/lib/desk/desk-comments'
import type { Draft } from '@/lib/actions/drafts'
import { actionPath, actions } from '@/lib/routes'

const words = deskCopy.decide

interface RejectedDecisionProps {
  draft: Draft
  items: DeskComment[]
  back: string
}

/** A refused rejection with its errors; it names the versions of the comments that were shown. */
export function RejectedDecision({ draft, items, back }: RejectedDecisionProps) {
  const { fields, errors } = draft
  return (
    <form className="form" method="post" action={actionPath(actions.deskDecision)}>
      <NoDefault />
      <ErrorSummary errors={errors} labels={{ reason: words.reason, words: words.words }} />
      <DecidedComments items={items} fields={fields} />
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
