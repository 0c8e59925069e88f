import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { reviewCopy } from '@/lib/copy/review'
import type { Draft } from '@/lib/actions/drafts'
import type { Review } from '@/lib/newsroom/review/read-review'
import { actions } from '@/lib/routes'

const words = reviewCopy.giveBack

export function ReturnForm({ review, draft }: { review: Review; draft: Draft | null }) {
  const { story, steps } = review
  return (
    <details open={draft !== null}>
      <summary className="button quiet">{words.heading}…</summary>
      <ActionForm
        action={actions.deskReviewReturn}
        names={{ id: story.id }}
        hidden={{ hash: story.hash }}
        labels={{ to: words.to, reason: words.reason }}
        draft={draft}
        submit={words.submit}
      >
        <div className="field">
          <label htmlFor="to">{words.to}</label>
          <select id="to" name="to" defaultValue={draft?.fields.to}>
            <option value="author">{reviewCopy.author}</option>
            {steps.map(({ kind }) => (
              <option key={kind} value={kind}>
                {reviewCopy.kinds[kind]}
              </option>
            ))}
          </select>
        </div>
        <Field
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={draft?.fields.reason}
          error={draft?.errors.reason}
          rows={3}
          required
        />
      </ActionForm>
    </details>
  )
}
