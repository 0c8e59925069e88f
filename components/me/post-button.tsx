import { doorAction } from '@/lib/routes'

interface PostButtonProps {
  door: string
  /** Of the door's path. */
  names?: Record<string, string | number>
  /** What is sent. */
  fields: Record<string, string | number>
  label: string
  /** What it is done to, for those who can't see where the button stands. */
  about?: string
  /** The page's main thing to do. */
  main?: boolean
  /** The door takes files, and reads no other kind of form. */
  upload?: boolean
}

/** One act on one thing: a form that is nothing but its button. */
export function PostButton({ door, names, fields, label, about, main, upload }: PostButtonProps) {
  return (
    <form
      method="post"
      action={doorAction(door, names)}
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
