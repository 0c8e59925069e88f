import { NoDefault } from '@/components/desk/no-default'
import { RejectFields } from '@/components/desk/reject-fields'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComment } from '@/lib/desk/desk-comments'
import { actionPath, actions } from '@/lib/routes'

const words = deskCopy.decide

export function DecisionForm({ item, back }: { item: DeskComment; back: string }) {
  const { id, state, seen, reports } = item
  return (
    <form
      className="desk-row"
      method="post"
      action={actionPath(actions.deskDecision)}
      data-decision=""
    >
      <NoDefault />
      <input type="hidden" name={`comment-${id}`} value={seen} />
      <input type="hidden" name="back" value={back} />
      {state !== 'approved' && (
        <button className="button quiet" name="verdict" value="approve" data-key="a">
          {words.approve}
        </button>
      )}
      {state === 'approved' && reports.length > 0 && (
        <button className="button quiet" name="verdict" value="keep" data-key="a">
          {words.keep}
        </button>
      )}
      {state !== 'rejected' && (
        <details>
          <summary className="button quiet">{words.rejecting}</summary>
          <RejectFields about={`-${id}`} />
        </details>
      )}
    </form>
  )
}
