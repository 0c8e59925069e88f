import { copy } from '@/lib/copy'
import { deskCopy } from '@/lib/copy/desk'
import { withQuery } from '@/lib/routes'

interface FurtherLinkProps {
  path: string
  /** What else the address asks for. */
  asked?: Record<string, string>
  /** By which name the address has the place. */
  name: string
  next: string | number | null
  /** Whether this page is already not the first. */
  further: boolean
  label?: string
}

/** To what follows, and back to where the list begins. */
export function FurtherLink(props: FurtherLinkProps) {
  const { path, asked = {}, name, next, further, label = deskCopy.next } = props
  if (next === null && !further) return null
  return (
    <nav className="pager" aria-label={copy.lists.pages}>
      {further && (
        <a className="button quiet" href={withQuery(path, asked)}>
          {deskCopy.first}
        </a>
      )}
      {next !== null && (
        <a className="button" rel="next" href={withQuery(path, { ...asked, [name]: String(next) })}>
          {label}
        </a>
      )}
    </nav>
  )
}
