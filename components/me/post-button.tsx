import { actionPath } from '@/lib/routes'

interface PostButtonProps {
  action: string
  /** Of the action's path. */
  names?: Record<string, string | number>
  /** What is sent. */
  fields: Record<string, string | number>
  label: string
  /** What it is done to, for those who can't see where the button stands. */
  about?: string
  /** The page's main thing to do. */
  main?: boolean
  /** The action takes files, and reads no other kind of form. */
  upload?: boolean
}

/** One act on one thing: a form that is nothing but its button. */
export function PostButton({ action, names, fields, label, about, main, upload }: PostButtonProps) {
  return (
    <form
      method="post"
      action={actionPath(action, names)}
      encType={upload ? 'multipart/form-data' : undefined}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={main ? 'button' : 'button quiet'}>
        {label}
        {about && <span className="hidden">{about}</span>}
      </button>
    </form>
  )
}
