import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import { actions } from '@/lib/routes'

const { title, slug } = words.labels

export function NewSpecial({ draft }: { draft: Draft | null }) {
  const { fields = {}, errors = {} } = draft ?? {}
  return (
    <section className="desk-part" aria-labelledby="adding">
      <h2 id="adding">{words.adding}</h2>
      <ActionForm
        action={actions.deskSpecials}
        labels={{ title, slug }}
        draft={draft}
        submit={words.add}
      >
        <Field name="title" label={title} value={fields.title} error={errors.title} required />
        <Field
          name="slug"
          label={slug}
          hint={words.hints.slug}
          value={fields.slug}
          error={errors.slug}
          autoComplete="off"
          required
        />
      </ActionForm>
    </section>
  )
}
