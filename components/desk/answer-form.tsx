import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { deskCopy } from '@/lib/copy/desk'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

const words = deskCopy.complaints

export function AnswerForm({ id, draft }: { id: number; draft: Draft | null }) {
  return (
    <ActionForm
      action={actions.deskComplaint}
      names={{ id }}
      labels={{ answer: words.answer }}
      draft={draft}
      submit={words.submit}
    >
      <Field
        name="answer"
        label={words.answer}
        hint={words.answerHint}
        value={draft?.fields.answer}
        error={draft?.errors.answer}
        rows={6}
        required
      />
    </ActionForm>
  )
}
