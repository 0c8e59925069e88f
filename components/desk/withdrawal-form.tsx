import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { withdrawalCopy as words } from '@/lib/copy/corrections'
import type { StoryHead } from '@/lib/newsroom/story-head'
import { actions } from '@/lib/routes'

interface WithdrawalFormProps {
  story: StoryHead
  draft: Draft | null
}

export function WithdrawalForm({ story, draft }: WithdrawalFormProps) {
  const { id, status, withdrawalReason } = story
  if (status !== 'published' && status !== 'withdrawn') {
    return <p className="desk-hint">{words.notPublic}</p>
  }
  const isWithdrawn = status === 'withdrawn'
  return (
    <>
      <ActionForm
        action={actions.deskWithdrawal}
        names={{ id }}
        text={words.intro}
        labels={{ reason: words.reason, note: words.note }}
        draft={draft}
        submit={isWithdrawn ? words.change : words.submit}
        danger={!isWithdrawn}
      >
        <Field
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={draft?.fields.reason ?? withdrawalReason}
          error={draft?.errors.reason}
          rows={3}
          required
        />
        <Field
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={draft?.fields.note}
          error={draft?.errors.note}
          rows={3}
        />
      </ActionForm>
      {isWithdrawn && (
        <ActionForm
          action={actions.deskRepublication}
          names={{ id }}
          text={words.backHint}
          submit={words.back}
        />
      )}
    </>
  )
}
