import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'

const { labels, hints } = words

interface WordFieldsProps {
  title: string
  note: string
  draft: Draft | null
}

/** The special's own words about a story. */
export function WordFields({ title, note, draft }: WordFieldsProps) {
  const { fields = {}, errors = {} } = draft ?? {}
  return (
    <>
      <Field
        name="own_title"
        label={labels.own_title}
        hint={hints.own_title}
        value={fields.own_title ?? title}
        error={errors.own_title}
      />
      <Field
        name="note"
        label={labels.note}
        hint={hints.note}
        value={fields.note ?? note}
        error={errors.note}
        rows={2}
      />
    </>
  )
}
