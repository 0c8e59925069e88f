import { NoDefault } from '@/components/desk/no-default'
import { RejectFields } from '@/components/desk/reject-fields'
import { deskCopy } from '@/lib/copy/desk'
import { moderatingCopy } from '@/lib/copy/moderating'
import { actionPath, actions } from '@/lib/routes'

const words = deskCopy.decide

interface BulkFormProps {
  back: string
  /** They are public and reported. */
  keeping: boolean
}

/** For all ticked comments. */
export function BulkForm({ back, keeping }: BulkFormProps) {
  return (
    <form
      id="chosen"
      className="desk-row"
      method="post"
      action={actionPath(actions.deskDecision)}
      aria-label={words.chosen}
      data-decision=""
    >
      <NoDefault />
      <input type="hidden" name="back" value={back} />
      <choose-all hidden words={moderatingCopy.chosen}>
        <label className="desk-tick">
          <input type="checkbox" />
          <span>{moderatingCopy.all}</span>
        </label>
        <output className="desk-hint" />
      </choose-all>
      <span className="desk-hint desk-bulk-name">{words.chosen}</span>
      <button className="button quiet" name="verdict" value={keeping ? 'keep' : 'approve'}>
        {keeping ? words.keep : words.approve}
      </button>
      <details>
        <summary className="button quiet">{words.rejecting}</summary>
        <RejectFields about="-chosen" />
      </details>
    </form>
  )
}
