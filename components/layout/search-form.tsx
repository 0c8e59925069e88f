import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { MAX_QUERY } from '@/lib/schemas/search'

interface SearchFormProps {
  /** Makes the id unique on the page. */
  label?: string
  value?: string
  /** Filters. */
  children?: ReactNode
}

export function SearchForm({ label = copy.header.search, value, children }: SearchFormProps) {
  const box = (
    <>
      <search-suggest action={routes.suggestions}>
        <input
          type="search"
          name="q"
          dir="auto"
          defaultValue={value}
          aria-label={label}
          placeholder={copy.header.searchPlaceholder}
          maxLength={MAX_QUERY}
          autoComplete="off"
          enterKeyHint="search"
        />
      </search-suggest>
      <button type="submit">
        <Icon name="search" />
        <span className="hidden">{copy.header.search}</span>
      </button>
    </>
  )
  const form = { action: routes.search, role: 'search', 'aria-label': label }
  if (!children)
    return (
      <form className="search" {...form}>
        {box}
      </form>
    )
  return (
    <form className="search-form" {...form}>
      <div className="search">{box}</div>
      {children}
    </form>
  )
}
