import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { commentCopy } from '@/lib/copy/comments'
import { actions } from '@/lib/routes'

const words = commentCopy

export function ReportForm({ id, draft }: { id: number; draft: Draft | null }) {
  const error = draft?.errors.reason
  return (
    <ActionForm
      action={actions.commentReport}
      names={{ id }}
      labels={{ reason: words.reasonLabel, detail: words.reasonDetail }}
      draft={draft}
      submit={words.sendReport}
    >
      <fieldset className="choices" aria-describedby={error && 'reason-error'}>
        <legend>{words.reasonLabel}</legend>
        {error && (
          <p className="field-error" id="reason-error">
            {error}
          </p>
        )}
        {words.reasons.map((reason, index) => (
          <label key={reason}>
            <input
              type="radio"
              id={index === 0 ? 'reason' : undefined}
              name="reason"
              value={reason}
              defaultChecked={draft?.fields.reason === reason}
              required
            />
            {reason}
          </label>
        ))}
      </fieldset>
      <Field
        name="detail"
        label={words.reasonDetail}
        hint={words.reasonHint}
        rows={3}
        value={draft?.fields.detail}
        error={draft?.errors.detail}
      />
    </ActionForm>
  )
}
