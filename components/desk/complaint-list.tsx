import { CursorPager } from '@/components/ui/cursor-pager'
import { When } from '@/components/ui/when'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComplaint } from '@/lib/desk/complaints'
import { actionPage, actions, routes, withQuery } from '@/lib/routes'

const words = deskCopy.complaints

interface ComplaintListProps {
  items: DeskComplaint[]
  next: number | null
  answered: boolean
  older: boolean
}

export function ComplaintList({ items, next, answered, older }: ComplaintListProps) {
  const path = routes.deskComplaints
  return (
    <>
      <nav className="desk-row desk-tabs" aria-label={words.heading}>
        <a href={path} aria-current={answered ? undefined : 'page'}>
          {words.open}
        </a>
        <a href={withQuery(path, { answered: '1' })} aria-current={answered ? 'page' : undefined}>
          {words.answered}
        </a>
      </nav>
      {items.length === 0 && <p className="empty">{words.empty}</p>}
      <ul className="desk-list">
        {items.map(({ id, text, at }) => (
          <li key={id} className="desk-item">
            <a className="desk-link" href={actionPage(actions.deskComplaint, { id })}>
              #{id} <bdi>{Array.from(text).slice(0, 80).join('')}</bdi>
            </a>{' '}
            <span className="meta">
              <When iso={at} />
            </span>
          </li>
        ))}
      </ul>
      <CursorPager
        path={path}
        query={answered ? { answered: '1' } : {}}
        name="after"
        next={next}
        older={older}
        labels={deskCopy.pager}
      />
    </>
  )
}
