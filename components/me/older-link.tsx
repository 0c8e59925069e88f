import { copy } from '@/lib/copy'
import { meCopy } from '@/lib/copy/me'
import { withQuery } from '@/lib/routes'

interface OlderLinkProps {
  path: string
  /** What else the address asks for. */
  asked?: Record<string, string>
  /** By which name the address has the place. */
  name?: string
  next: string | null
  /** Whether this page already shows older ones. */
  older: boolean
}

/** To the older part of a reader's own list, and back to its newest. */
export function OlderLink({ path, asked = {}, name = 'before', next, older }: OlderLinkProps) {
  if (!next && !older) return null
  return (
    <nav className="pager" aria-label={copy.lists.pages}>
      {older && (
        <a className="button quiet" href={withQuery(path, asked)}>
          {meCopy.newest}
        </a>
      )}
      {next && (
        <a className="button" rel="next" href={withQuery(path, { ...asked, [name]: next })}>
          {meCopy.older}
        </a>
      )}
    </nav>
  )
}
