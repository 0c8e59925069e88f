import { CursorPager } from '@/components/ui/cursor-pager'
import { deskCopy } from '@/lib/copy/desk'
import { sourcesCopy as words } from '@/lib/copy/sources'
import type { DeskSource } from '@/lib/desk/sources'
import { actionPath, actions, routes, sourceAt } from '@/lib/routes'

interface SourceListProps {
  items: DeskSource[]
  next: string | null
  older: boolean
}

export function SourceList({ items, next, older }: SourceListProps) {
  if (items.length === 0) return <p className="empty">{words.empty}</p>
  return (
    <section aria-label={words.list}>
      <ul className="desk-list">
        {items.map((source) => (
          <SourceEntry key={source.name} {...source} />
        ))}
      </ul>
      <CursorPager
        path={routes.deskSources}
        name="after"
        next={next}
        older={older}
        labels={deskCopy.pager}
      />
    </section>
  )
}

function SourceEntry({ name, address, validFrom, validUntil, note, ended }: DeskSource) {
  return (
    <li className="desk-item">
      <div className="desk-row">
        <strong dir="auto">{name}</strong>
        <span className="meta">
          {words.detail(validFrom, validUntil ?? words.noEnd)}
          {ended && ` ${words.ended}`}
        </span>
        <a className="desk-link" href={sourceAt(name)} aria-label={words.changing(name)}>
          {words.change}
        </a>
        {!ended && (
          <form method="post" action={actionPath(actions.deskSourceEnd)}>
            <input type="hidden" name="name" value={name} />
            <button
              className="button quiet"
              title={words.endHint}
              aria-label={`${words.end}: ${name}`}
            >
              {words.end}
            </button>
          </form>
        )}
      </div>
      {(address || note) && (
        <p className="desk-hint" dir="auto">
          {[address, note].filter(Boolean).join(' ')}
        </p>
      )}
    </li>
  )
}
