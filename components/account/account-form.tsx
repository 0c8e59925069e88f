import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { copy } from '@/lib/copy'
import type { Draft } from '@/lib/reader/drafts'
import { doorAction } from '@/lib/routes'

interface AccountFormProps {
  heading: string
  text?: string
  door: string
  /** Sent along without being shown. */
  hidden?: Record<string, string>
  /** By the name of the field, in the order of the form. */
  labels: Record<string, string>
  draft: Draft | null
  /** The draft that the address names is over. */
  expired?: boolean
  submit: string
  children?: ReactNode
}

/** One form of an account: the browser's own checks are off, ours say what to do and keep what was typed. */
export function AccountForm(props: AccountFormProps) {
  const { heading, text, door, hidden = {}, labels, draft, expired, submit, children } = props
  return (
    <form className="form" method="post" action={doorAction(door)} noValidate>
      <h1>{heading}</h1>
      {text && <p>{text}</p>}
      {expired && <p role="status">{copy.doors.expired}</p>}
      <ErrorSummary errors={draft?.errors ?? {}} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className="button">
        {submit}
      </button>
    </form>
  )
}
