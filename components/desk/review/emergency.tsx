import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { reviewCopy } from '@/lib/copy/review'
import type { Draft } from '@/lib/actions/drafts'
import type { EmergencyState } from '@/lib/newsroom/review/read-review'
import { actionPath, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const words = reviewCopy.emergency

interface EmergencyFormProps {
  id: number
  hash: string
  draft: Draft | null
}

export function EmergencyForm({ id, hash, draft }: EmergencyFormProps) {
  return (
    <details open={draft !== null}>
      <summary className="button quiet">{words.heading}…</summary>
      <ActionForm
        text={words.hint}
        action={actions.deskEmergency}
        names={{ id }}
        hidden={{ hash }}
        labels={{ emergency: words.reason }}
        draft={draft}
        submit={words.submit}
        danger
      >
        <Field
          name="emergency"
          label={words.reason}
          value={draft?.fields.emergency}
          error={draft?.errors.emergency}
          rows={3}
          required
        />
      </ActionForm>
    </details>
  )
}

/** The last emergency, until somebody else has looked at it and after. */
export function Emergency({ id, emergency }: { id: number; emergency: EmergencyState }) {
  const { name, at, reason, checkedAt, mayCheck } = emergency
  return (
    <div className="desk-context" role={checkedAt ? undefined : 'alert'}>
      <p dir="auto">
        {words.by(name, formatTime(at))}
        {reason}
      </p>
      <p>{checkedAt ? words.checked(formatTime(checkedAt)) : words.open}</p>
      {mayCheck && (
        <form method="post" action={actionPath(actions.deskEmergencyCheck, { id })}>
          <button className="button quiet">{words.check}</button>
        </form>
      )}
    </div>
  )
}
