import { ActionForm } from '@/components/me/action-form'
import { draftField } from '@/components/ui/draft-field'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { sourcesCopy as words } from '@/lib/copy/sources'
import type { DeskSource } from '@/lib/desk/sources'
import { actions } from '@/lib/routes'

interface SourceFormProps {
  /** Null: a new one. */
  source: DeskSource | null
  draft: Draft | null
}

const { labels, hints } = words

export function SourceForm({ source, draft }: SourceFormProps) {
  const field = draftField(labels, draft, source ?? {})
  return (
    <ActionForm
      action={source ? actions.deskSourceChange : actions.deskSources}
      hidden={source ? { name: source.name } : {}}
      labels={labels}
      draft={draft}
      submit={source ? words.save : words.add}
    >
      {!source && <Field {...field('name')} hint={hints.name} required />}
      <Field {...field('address')} type="url" />
      <Field {...field('validFrom')} type="date" hint={hints.validFrom} />
      <Field {...field('validUntil')} type="date" hint={hints.validUntil} />
      <Field {...field('note')} rows={2} hint={hints.note} />
    </ActionForm>
  )
}
