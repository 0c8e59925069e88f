import { ActionForm } from '@/components/me/action-form'
import { PostButton } from '@/components/me/post-button'
import { Field } from '@/components/ui/field'
import { meCopy } from '@/lib/copy/me'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

export function ManageHistory({ paused, draft }: { paused: boolean; draft: Draft | null }) {
  const words = meCopy.history
  return (
    <section className="me-section" aria-labelledby="manage">
      <h2 id="manage">{words.manage}</h2>
      <div className="me-actions">
        <p role="status">{paused ? words.paused : words.running}</p>
        <PostButton
          action={actions.history}
          fields={{ act: paused ? 'resume' : 'pause' }}
          label={paused ? words.resume : words.pause}
        />
      </div>
      <ActionForm
        action={actions.history}
        hidden={{ act: 'before' }}
        labels={{ day: words.day }}
        draft={draft}
        submit={words.removeBefore}
      >
        <Field
          name="day"
          type="date"
          label={words.day}
          hint={words.dayHint}
          value={draft?.fields.day}
          error={draft?.errors.day}
        />
      </ActionForm>
      <div className="me-actions">
        <p>{words.allHint}</p>
        <PostButton action={actions.history} fields={{ act: 'all' }} label={words.all} />
      </div>
    </section>
  )
}
