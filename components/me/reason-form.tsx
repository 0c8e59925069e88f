import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'

interface ReasonFormProps {
  action: string
  id: number
  label: string
  hint: string
  submit: string
  draft: Draft | null
}

export function ReasonForm({ action, id, label, hint, submit, draft }: ReasonFormProps) {
  return (
    <ActionForm
      action={action}
      names={{ id }}
      labels={{ reason: label }}
      draft={draft}
      submit={submit}
    >
      <Field
        name="reason"
        label={label}
        hint={hint}
        rows={4}
        value={draft?.fields.reason}
        error={draft?.errors.reason}
        required
      />
    </ActionForm>
  )
}
