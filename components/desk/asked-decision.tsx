import { DecidedComments } from '@/components/desk/decided-comments'
import { NoDefault } from '@/components/desk/no-default'
import { deskCopy } from '@/lib/copy/desk'
import { moderatingCopy } from '@/lib/copy/moderating'
import type { Draft } from '@/lib/actions/drafts'
import type { DeskComment } from '@/lib/desk/desk-comments'
import { actionPath, actions } from '@/lib/routes'

interface AskedDecisionProps {
  draft: Draft
  items: DeskComment[]
  back: string
}

/** A decision about many, some of them flagged, that is made when it is sent once more. */
export function AskedDecision({ draft: { fields, errors }, items, back }: AskedDecisionProps) {
  const { still, cancel } = moderatingCopy
  const verdict = fields.verdict as keyof typeof still
  return (
    <form className="form desk-asked" method="post" action={actionPath(actions.deskDecision)}>
      <NoDefault />
      <p className="notice" id="errors" role="alert" tabIndex={-1}>
        {errors.sure}
      </p>
      <DecidedComments items={items} fields={fields} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="reason" value={fields.reason ?? ''} />
      <input type="hidden" name="words" value={fields.words ?? ''} />
      <input type="hidden" name="sure" value="1" />
      <div className="desk-row">
        <button className="button" name="verdict" value={verdict}>
          {still[verdict]}
        </button>
        <a className="desk-link" href={back}>
          {cancel}
          {deskCopy.nav.comments}
        </a>
      </div>
    </form>
  )
}
