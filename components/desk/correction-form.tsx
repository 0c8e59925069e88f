import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { deskCorrectionCopy as words } from '@/lib/copy/corrections'

interface CorrectionFormProps {
  action: string
  names: Record<string, string | number>
  text: string
  value?: string
  submit: string
  draft: Draft | null
}

export function CorrectionForm({ value, draft, ...form }: CorrectionFormProps) {
  return (
    <ActionForm {...form} labels={{ text: words.label }} draft={draft}>
      <Field
        name="text"
        label={words.label}
        hint={words.hint}
        value={draft?.fields.text ?? value}
        error={draft?.errors.text}
        rows={4}
        required
      />
    </ActionForm>
  )
}
