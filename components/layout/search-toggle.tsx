import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'

/** In the header of phones in place of the field. */
export function SearchToggle() {
  return (
    <search-toggle form="search">
      <a className="tool" href={routes.search}>
        <Icon name="search" />
        <span className="hidden">{copy.header.search}</span>
      </a>
    </search-toggle>
  )
}
