import { ActionForm } from '@/components/me/action-form'
import { PostButton } from '@/components/me/post-button'
import { Section } from '@/components/me/section'
import { SwitchButton } from '@/components/me/switch-button'
import { Field } from '@/components/ui/field'
import { meCopy } from '@/lib/copy/me'
import type { NoticeName } from '@/lib/copy/notices'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

interface ManageHistoryProps {
  paused: boolean
  draft: Draft | null
  notice: NoticeName | null
}

export function ManageHistory({ paused, draft, notice }: ManageHistoryProps) {
  const words = meCopy.history
  return (
    <Section id="manage" heading={words.manage} notice={notice}>
      <p className="field-hint">{words.recordHint}</p>
      <SwitchButton
        action={actions.history}
        fields={{ act: paused ? 'resume' : 'pause' }}
        on={!paused}
        label={words.record}
      />
      <ActionForm
        action={actions.history}
        hidden={{ act: 'before' }}
        labels={{ day: words.day }}
        draft={draft}
        submit={words.removeBefore}
        danger
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
        <PostButton action={actions.history} fields={{ act: 'all' }} label={words.all} danger />
      </div>
    </Section>
  )
}
