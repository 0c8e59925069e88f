import { meCopy } from '@/lib/copy/me'
import { MAX_QUERY } from '@/lib/schemas/search'

interface TitleSearchProps {
  /** The page's own path, on which it finds. */
  path: string
  query: string
  /** Sent along. */
  hidden?: Record<string, string>
}

/** Finds words in the titles of a reader's own list. */
export function TitleSearch({ path, query, hidden = {} }: TitleSearchProps) {
  return (
    <form className="me-search" action={path} role="search" aria-label={meCopy.search}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field">
        <label htmlFor="find">{meCopy.search}</label>
        <input id="find" type="search" name="q" defaultValue={query} maxLength={MAX_QUERY} />
      </div>
      <button className="button">{meCopy.find}</button>
      {query && (
        <a className="button quiet" href={path}>
          {meCopy.clear}
        </a>
      )}
    </form>
  )
}
