import { ActionForm } from '@/components/me/action-form'
import { draftField } from '@/components/ui/draft-field'
import { Field } from '@/components/ui/field'
import { copy } from '@/lib/copy'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

const words = copy.complaint
const labels = { text: words.text, link: words.link, contact: words.contact }

export function ComplaintForm({ draft, expired }: { draft: Draft | null; expired: boolean }) {
  const field = draftField(labels, draft)
  return (
    <ActionForm
      heading={words.heading}
      text={words.intro}
      action={actions.complaint}
      labels={labels}
      draft={draft}
      expired={expired}
      submit={words.submit}
    >
      <Field {...field('text')} hint={words.textHint} rows={8} required />
      <Field {...field('link')} hint={words.linkHint} type="url" />
      <Field {...field('contact')} hint={words.contactHint} />
      <div className="hidden" aria-hidden="true">
        <label htmlFor="website">{words.trap}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
    </ActionForm>
  )
}
