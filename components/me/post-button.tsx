import { actionPath } from '@/lib/routes'

interface PostButtonProps {
  action: string
  /** Parameters of the action's path. */
  names?: Record<string, string | number>
  fields: Record<string, string | number>
  label: string
  /** Names the object for screen readers. */
  about?: string
  /** Styled as the page's main action. */
  main?: boolean
  /** What can't be undone. */
  danger?: boolean
  /** The action reads multipart forms alone. */
  upload?: boolean
}

/** A form that consists of its button. */
export function PostButton(props: PostButtonProps) {
  const { action, names, fields, label, about, main, danger, upload } = props
  const look = danger ? 'danger' : 'quiet'
  return (
    <form
      method="post"
      action={actionPath(action, names)}
      encType={upload ? 'multipart/form-data' : undefined}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={main ? 'button' : `button ${look}`}>
        {label}
        {about && (
          <span className="hidden" dir="auto">
            {about}
          </span>
        )}
      </button>
    </form>
  )
}
