import { MAX_QUERY } from '@/lib/schemas/search'

interface SearchFormProps {
  /** The page that shows what is found, with the words as `q`. */
  path: string
  words: { label: string; submit: string }
  query: string
}

/** Finds comments or accounts. */
export function SearchForm({ path, words, query }: SearchFormProps) {
  return (
    <form className="desk-row" action={path} role="search">
      <div className="field">
        <label htmlFor="q">{words.label}</label>
        <input
          id="q"
          name="q"
          type="search"
          dir="auto"
          autoComplete="off"
          defaultValue={query}
          maxLength={MAX_QUERY}
        />
      </div>
      <button className="button quiet">{words.submit}</button>
    </form>
  )
}
