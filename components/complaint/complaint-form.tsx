import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { copy } from '@/lib/copy'
import type { Draft } from '@/lib/reader/drafts'
import { doorAction, doors } from '@/lib/routes'

const words = copy.complaint
const labels = { text: words.text, link: words.link, contact: words.contact }

/** The browser's own checks are off: ours say what to do, and keep every word. */
export function ComplaintForm({ draft, expired }: { draft: Draft | null; expired: boolean }) {
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: draft?.fields[name],
    error: draft?.errors[name],
  })
  return (
    <form className="form" method="post" action={doorAction(doors.complaint)} noValidate>
      <h1>{words.heading}</h1>
      <p>{words.intro}</p>
      {expired && <p role="status">{copy.doors.expired}</p>}
      <ErrorSummary errors={draft?.errors ?? {}} labels={labels} />
      <Field {...field('text')} hint={words.textHint} rows={8} required />
      <Field {...field('link')} hint={words.linkHint} type="url" />
      <Field {...field('contact')} hint={words.contactHint} />
      <div className="hidden" aria-hidden="true">
        <label htmlFor="website">{words.trap}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <button type="submit" className="button">
        {words.submit}
      </button>
    </form>
  )
}
