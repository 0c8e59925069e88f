import { termsCopy as words } from '@/lib/copy/terms'
import { routes, withQuery } from '@/lib/routes'
import type { TermKind } from '@/lib/schemas/terms'

export function TermTabs({ kinds, current }: { kinds: TermKind[]; current: TermKind }) {
  return (
    <nav className="desk-row desk-tabs" aria-label={words.heading}>
      {kinds.map((kind) => (
        <a
          key={kind}
          href={withQuery(routes.deskTerms, { kind })}
          aria-current={kind === current ? 'page' : undefined}
        >
          {words.kinds[kind]}
        </a>
      ))}
    </nav>
  )
}
