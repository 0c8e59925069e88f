import { NewsBadge } from '@/components/layout/news-badge'
import type { Column } from '@/lib/content/columns'
import { copy } from '@/lib/copy'
import { column, login, routes } from '@/lib/routes'

/** What only the menu of narrow screens has: 搜索, 消息, 设置 and the columns. */
export function MenuLinks({ columns }: { columns: Column[] }) {
  const { notifications, settings } = copy.header
  return (
    <div className="menu-only">
      <a className="tool" href={routes.search}>
        {copy.header.search}
      </a>
      <a className="tool signed-in" href={routes.notifications}>
        {notifications}
        <NewsBadge of="notices" />
      </a>
      <a className="tool signed-out" href={login(routes.notifications)}>
        {notifications}
      </a>
      <a className="tool signed-in" href={routes.settings}>
        {settings}
      </a>
      <a className="tool signed-out" href={login(routes.settings)}>
        {settings}
      </a>
      <ul className="menu-columns" aria-label={copy.header.columns}>
        {columns.map(({ name, slug }) => (
          <li key={slug}>
            <a className="tool" href={column(slug)} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
