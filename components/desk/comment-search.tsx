import { deskCopy } from '@/lib/copy/desk'
import { routes } from '@/lib/routes'
import { MAX_QUERY } from '@/lib/schemas/search'

const words = deskCopy.search

export function CommentSearch({ query }: { query: string }) {
  return (
    <form className="desk-row" action={routes.deskComments} role="search">
      <div className="field">
        <label htmlFor="q">{words.label}</label>
        <input
          id="q"
          name="q"
          type="search"
          dir="auto"
          defaultValue={query}
          maxLength={MAX_QUERY}
        />
      </div>
      <button className="button quiet">{words.submit}</button>
    </form>
  )
}
