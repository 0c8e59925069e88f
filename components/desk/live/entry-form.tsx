import { PictureField } from '@/components/desk/media/picture-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { deskLiveCopy as words } from '@/lib/copy/desk-live'
import { actionPath } from '@/lib/routes'

interface EntryFormProps {
  action: string
  names: Record<string, number>
  values: Partial<Record<keyof typeof labels, string>>
  draft: Draft | null
  /** Of the form, to which the library of pictures leads back. */
  page: string
  submit: string
}

const { labels } = words
const { hints } = words
const ticks = ['pinned', 'keyEvent'] as const
const rare = ['picture', 'at'] as const

/** The text comes first and the button last, within reach of a thumb. */
export function EntryForm({ action, names, values, draft, page, submit }: EntryFormProps) {
  const valueOf = (name: keyof typeof labels) =>
    draft ? (draft.fields[name] ?? '') : (values[name] ?? '')
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: valueOf(name),
    error: draft?.errors[name],
  })
  return (
    <form className="form live-form" method="post" action={actionPath(action, names)} noValidate>
      <ErrorSummary errors={draft?.errors ?? {}} labels={labels} />
      <Field {...field('text')} hint={hints.text} rows={5} />
      <Field {...field('title')} hint={hints.title} />
      <div className="desk-row">
        {ticks.map((name) => (
          <label key={name} className="desk-tick">
            <input type="checkbox" name={name} value="1" defaultChecked={valueOf(name) === '1'} />
            {labels[name]}
          </label>
        ))}
      </div>
      <details open={rare.some((name) => valueOf(name) !== '' || draft?.errors[name])}>
        <summary>{words.more}</summary>
        <PictureField {...field('picture')} page={page} />
        <Field {...field('at')} hint={hints.at} type="datetime-local" />
      </details>
      <button type="submit" className="button">
        {submit}
      </button>
    </form>
  )
}
