import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { copy } from '@/lib/copy'
import type { Draft } from '@/lib/actions/drafts'
import { actionPath } from '@/lib/routes'

interface ActionFormProps {
  /** Absent where the page has a heading. */
  heading?: string
  text?: string
  action: string
  /** Parameters of the action's path. */
  names?: Record<string, string | number>
  /** Hidden fields. */
  hidden?: Record<string, string | number>
  /** By field name, in the order of the form. */
  labels?: Record<string, string>
  draft?: Draft | null
  /** The draft in the query has expired. */
  expired?: boolean
  submit: string
  /** What can't be undone. */
  danger?: boolean
  /** A file, or a text so long that percent-encoding would make it too long. */
  multipart?: boolean
  children?: ReactNode
}

/** `novalidate`: the server's messages say what to do and keep what was typed. */
export function ActionForm(props: ActionFormProps) {
  const {
    action,
    names,
    hidden = {},
    labels = {},
    draft,
    expired,
    submit,
    multipart,
    children,
  } = props
  return (
    <form
      className="form"
      method="post"
      action={actionPath(action, names)}
      encType={multipart ? 'multipart/form-data' : undefined}
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
      <button type="submit" className={props.danger ? 'button danger' : 'button'}>
        {submit}
      </button>
    </form>
  )
}
