import type { Column } from '@/lib/content/columns'
import { copy } from '@/lib/copy'
import { column, routes } from '@/lib/routes'

export function ColumnNav({ columns, path }: { columns: Column[]; path?: string }) {
  const links = [
    { name: copy.header.home, href: routes.home },
    { name: copy.lists.videos, href: routes.videos },
    { name: copy.lists.hot, href: routes.hot },
    ...columns.map(({ name, slug }) => ({ name, href: column(slug) })),
    { name: copy.lists.columns, href: routes.columns },
  ]
  return (
    <nav className="columns" aria-label={copy.header.columns}>
      <current-item>
        <ul className="page">
          {links.map(({ name, href }) => (
            <li key={href}>
              <a href={href} aria-current={ariaCurrent(href, path)} dir="auto">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </current-item>
    </nav>
  )
}

/** 'page' for the page itself, 'true' for the list that it continues. */
function ariaCurrent(href: string, path = ''): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  return path.startsWith(`${href}/before/`) ? 'true' : undefined
}
