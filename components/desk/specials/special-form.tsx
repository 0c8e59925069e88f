import { PictureField } from '@/components/desk/media/picture-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { draftField } from '@/components/ui/draft-field'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import type { DeskSpecial } from '@/lib/desk/specials/specials'
import { actionPage, actionPath, actions } from '@/lib/routes'

interface SpecialFormProps {
  special: DeskSpecial
  draft: Draft | null
  /** Chosen in the library. */
  picked?: string
}

const { title, slug, introduction, cover, position } = words.labels
const labels = { title, slug, introduction, cover, position }
const { hints } = words

/** Publishing and hiding save the fields too. */
export function SpecialForm({ special, draft, picked }: SpecialFormProps) {
  const field = draftField(labels, draft, special)
  const isDraft = special.status === 'draft'
  return (
    <form
      className="form special-form"
      method="post"
      action={actionPath(actions.deskSpecial, { id: special.id })}
      noValidate
    >
      <ErrorSummary errors={draft?.errors ?? {}} labels={labels} />
      <Field {...field('title')} required />
      <Field {...field('slug')} hint={hints.slug} autoComplete="off" required />
      <Field {...field('introduction')} hint={hints.introduction} rows={8} />
      <PictureField
        {...field('cover')}
        value={picked ?? field('cover').value}
        page={actionPage(actions.deskSpecial, { id: special.id })}
      />
      <Field {...field('position')} hint={hints.position} inputMode="numeric" autoComplete="off" />
      <div className="desk-row">
        <button className="button" name="intent" value="save">
          {words.save}
        </button>
        <button className="button quiet" name="intent" value={isDraft ? 'publish' : 'hide'}>
          {isDraft ? words.publish : words.hide}
        </button>
      </div>
      {!isDraft && <p className="field-hint">{words.hideHint}</p>}
    </form>
  )
}
