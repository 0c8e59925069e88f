import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { MAX_QUERY } from '@/lib/schemas/search'

interface SearchFormProps {
  label?: string
  value?: string
  /** The header's, which is a popover on phones (search-toggle). */
  id?: string
  /** Filters. */
  children?: ReactNode
}

export function SearchForm({ label = copy.header.search, value, id, children }: SearchFormProps) {
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
      <form className="search" id={id} popover={id && 'auto'} {...form}>
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
