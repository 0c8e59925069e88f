import { copy } from '@/lib/copy'
import { withQuery } from '@/lib/routes'

interface CursorPagerProps {
  path: string
  /** Other parameters of the list. */
  query?: Record<string, string>
  /** The parameter of the cursor. */
  name?: string
  next: string | number | null
  /** Whether this is not the first page. */
  older: boolean
  labels: { first: string; next: string }
}

export function CursorPager(props: CursorPagerProps) {
  const { path, query = {}, name = 'before', next, older, labels } = props
  if (next === null && !older) return null
  return (
    <nav className="pager" aria-label={copy.lists.pages}>
      {older && (
        <a className="button quiet" href={withQuery(path, query)}>
          {labels.first}
        </a>
      )}
      {next !== null && (
        <a className="button" rel="next" href={withQuery(path, { ...query, [name]: String(next) })}>
          {labels.next}
        </a>
      )}
    </nav>
  )
}
