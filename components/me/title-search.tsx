import { meCopy } from '@/lib/copy/me'
import { MAX_QUERY } from '@/lib/schemas/search'

interface TitleSearchProps {
  path: string
  query: string
  /** Hidden fields. */
  hidden?: Record<string, string>
}

export function TitleSearch({ path, query, hidden = {} }: TitleSearchProps) {
  return (
    <form className="me-search" action={path} role="search" aria-label={meCopy.search}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field">
        <label htmlFor="find">{meCopy.search}</label>
        <input
          id="find"
          type="search"
          name="q"
          dir="auto"
          defaultValue={query}
          maxLength={MAX_QUERY}
        />
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
