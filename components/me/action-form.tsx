import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { copy } from '@/lib/copy'
import type { Draft } from '@/lib/actions/drafts'
import { actionPath } from '@/lib/routes'

interface ActionFormProps {
  /** Left out where the page has one. */
  heading?: string
  text?: string
  action: string
  /** Of the action's path. */
  names?: Record<string, string | number>
  /** Sent along without being shown. */
  hidden?: Record<string, string | number>
  /** By the name of the field, in the order of the form. */
  labels?: Record<string, string>
  draft?: Draft | null
  /** The draft that the address names is over. */
  expired?: boolean
  submit: string
  /** Carries a file. */
  upload?: boolean
  children?: ReactNode
}

/** A form with fields: the browser's own checks are off, ours say what to do and keep what was typed. */
export function ActionForm(props: ActionFormProps) {
  const {
    action,
    names,
    hidden = {},
    labels = {},
    draft,
    expired,
    submit,
    upload,
    children,
  } = props
  return (
    <form
      className="form"
      method="post"
      action={actionPath(action, names)}
      encType={upload ? 'multipart/form-data' : undefined}
      noValidate
    >
      {props.heading && <h1>{props.heading}</h1>}
      {props.text && <p>{props.text}</p>}
      {expired && <p role="status">{copy.actions.expired}</p>}
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
