import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { deskCopy } from '@/lib/copy/desk'
import type { ReaderFile } from '@/lib/desk/reader-file'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

const words = deskCopy.reader
const labels = { days: words.days, reason: words.banReason }

/** Also ends a present ban. */
export function BanForm({ record, draft }: { record: ReaderFile; draft: Draft | null }) {
  const names = { id: record.id }
  if (record.bannedUntil) {
    return (
      <ActionForm
        action={actions.deskBan}
        names={names}
        hidden={{ days: 0 }}
        submit={words.unban}
      />
    )
  }
  const errors = draft?.errors ?? {}
  return (
    <ActionForm
      action={actions.deskBan}
      names={names}
      labels={labels}
      draft={errors.reason || errors.days ? draft : null}
      submit={words.ban}
    >
      <div className="field">
        <label htmlFor="days">{labels.days}</label>
        {errors.days && (
          <p className="field-error" id="days-error">
            {errors.days}
          </p>
        )}
        <select
          id="days"
          name="days"
          defaultValue={draft?.fields.days ?? '7'}
          aria-invalid={errors.days ? true : undefined}
          aria-describedby={errors.days ? 'days-error' : undefined}
        >
          {Object.entries(words.dayOptions).map(([days, name]) => (
            <option key={days} value={days}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Field
        name="reason"
        label={labels.reason}
        hint={words.banReasonHint}
        value={draft?.fields.reason}
        error={errors.reason}
      />
    </ActionForm>
  )
}
