import { copy } from '@/lib/copy'
import { before } from '@/lib/routes'

interface PagerProps {
  /** The path of the listing's first page. */
  path: string
  next: string | null
  /** Whether this is not the first page. */
  older: boolean
}

export function Pager({ path, next, older }: PagerProps) {
  if (!next && !older) return null
  return (
    <nav className="pager" aria-label={copy.lists.pages}>
      {older && (
        <a className="button quiet" href={path}>
          {copy.lists.newest}
        </a>
      )}
      {next && (
        <a className="button" href={before(path, next)} rel="next">
          {copy.lists.older}
        </a>
      )}
    </nav>
  )
}
