import { SelectField } from '@/components/ui/select-field'
import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import type { SectionPage } from '@/lib/desk/specials/specials'

interface SectionFormProps {
  action: string
  names: Record<string, number>
  /** Null: a new one. */
  section: SectionPage['section'] | null
  draft: Draft | null
}

const { section: title, kind, keyword } = words.labels

export function SectionForm({ action, names, section, draft }: SectionFormProps) {
  const { fields = {}, errors = {} } = draft ?? {}
  return (
    <ActionForm
      action={action}
      names={names}
      labels={{ section: title, kind, keyword }}
      draft={draft}
      submit={section ? words.save : words.addSection}
    >
      <Field
        name="section"
        label={title}
        hint={words.hints.section}
        value={fields.section ?? section?.title}
        error={errors.section}
      />
      <SelectField
        name="kind"
        label={kind}
        value={fields.kind ?? section?.kind ?? 'list'}
        choices={Object.entries(words.kinds)}
        error={errors.kind}
      />
      <Field
        name="keyword"
        label={keyword}
        hint={words.hints.keyword}
        value={fields.keyword ?? section?.keyword ?? ''}
        error={errors.keyword}
      />
    </ActionForm>
  )
}
