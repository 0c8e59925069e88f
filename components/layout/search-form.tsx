import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'

interface SearchFormProps {
  /** Tells two of them on one page apart. */
  label?: string
  /** What was searched for. */
  value?: string
}

export function SearchForm({ label = copy.header.search, value }: SearchFormProps) {
  return (
    <form className="search" action={routes.search} role="search" aria-label={label}>
      <input
        type="search"
        name="q"
        defaultValue={value}
        aria-label={label}
        placeholder={copy.header.searchPlaceholder}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
      />
      <button type="submit">
        <Icon name="search" />
        <span className="hidden">{copy.header.search}</span>
      </button>
    </form>
  )
}
