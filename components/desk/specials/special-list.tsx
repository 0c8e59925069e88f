import { CursorPager } from '@/components/ui/cursor-pager'
import { When } from '@/components/ui/when'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import type { ListedSpecial } from '@/lib/desk/specials/specials'
import { actionPage, actions, routes } from '@/lib/routes'

interface SpecialListProps {
  items: ListedSpecial[]
  next: number | null
  older: boolean
}

export function SpecialList({ items, next, older }: SpecialListProps) {
  if (items.length === 0) return <p className="empty">{words.empty}</p>
  return (
    <>
      <ul className="desk-list">
        {items.map(({ id, title, status, updatedAt }) => (
          <li key={id} className="desk-item desk-row">
            <a className="desk-link" href={actionPage(actions.deskSpecial, { id })} dir="auto">
              {title}
            </a>
            <span className={`state state-${status}`}>{words.states[status]}</span>
            <span className="meta">
              <When iso={updatedAt} />
            </span>
          </li>
        ))}
      </ul>
      <CursorPager path={routes.deskSpecials} next={next} older={older} labels={words.pager} />
    </>
  )
}
