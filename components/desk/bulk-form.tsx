import { NoDefault } from '@/components/desk/no-default'
import { RejectFields } from '@/components/desk/reject-fields'
import { deskCopy } from '@/lib/copy/desk'
import { actionPath, actions } from '@/lib/routes'

const words = deskCopy.decide

/** For all ticked comments. `keeping`: they are public and reported. */
export function BulkForm({ back, keeping }: { back: string; keeping: boolean }) {
  return (
    <form id="chosen" className="desk-item" method="post" action={actionPath(actions.deskDecision)}>
      <NoDefault />
      <h2>{words.chosen}</h2>
      <input type="hidden" name="back" value={back} />
      <div className="desk-row">
        <button className="button" name="verdict" value={keeping ? 'keep' : 'approve'}>
          {keeping ? words.keep : words.approve}
        </button>
        <details>
          <summary className="button quiet">{words.rejecting}</summary>
          <RejectFields about="-chosen" />
        </details>
      </div>
    </form>
  )
}
