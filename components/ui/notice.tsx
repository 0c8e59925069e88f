import { type NoticeName, noticeCopy } from '@/lib/copy/notices'

/** Says what was changed, after the redirect. */
export function Notice({ name }: { name: NoticeName | null }) {
  return (
    name && (
      <p className="notice" role="status">
        {noticeCopy[name]}
      </p>
    )
  )
}
