import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { deskCopy } from '@/lib/copy/desk'
import type { ReaderFile } from '@/lib/desk/reader-file'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

const words = deskCopy.reader
const labels = { days: words.days, reason: words.banReason }

interface BanFormProps {
  record: ReaderFile
  draft: Draft | null
}

/** Ends a present ban; a refused one is shown again even where another member of staff was faster. */
export function BanForm({ record: { id, bannedUntil }, draft }: BanFormProps) {
  const refused = draft?.errors.days ?? draft?.errors.reason
  return (
    <>
      {bannedUntil && (
        <ActionForm
          action={actions.deskBan}
          names={{ id }}
          hidden={{ days: 0 }}
          submit={words.unban}
        />
      )}
      {(!bannedUntil || refused !== undefined) && <NewBan id={id} draft={draft} />}
    </>
  )
}

function NewBan({ id, draft }: { id: number; draft: Draft | null }) {
  const errors = draft?.errors ?? {}
  return (
    <ActionForm
      action={actions.deskBan}
      names={{ id }}
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
