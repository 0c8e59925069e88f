import { CursorPager } from '@/components/ui/cursor-pager'
import { deskCopy } from '@/lib/copy/desk'
import { termsCopy as words } from '@/lib/copy/terms'
import { actionPath, actions, routes } from '@/lib/routes'
import type { Term, TermKind } from '@/lib/schemas/terms'

interface TermListProps {
  kind: TermKind
  items: Term[]
  next: string | null
  older: boolean
}

export function TermList({ kind, items, next, older }: TermListProps) {
  return (
    <section aria-label={words.kinds[kind]}>
      <p className="desk-hint">{words.hints[kind]}</p>
      {items.length === 0 && <p className="empty">{words.empty}</p>}
      <ul className="desk-list">
        {items.map(({ word, instead, why }) => (
          <li key={word} className="desk-row">
            <strong dir="auto">{word}</strong>
            {instead && <span dir="auto">{words.instead(instead)}</span>}
            {why && (
              <span className="desk-hint" dir="auto">
                {why}
              </span>
            )}
            <form method="post" action={actionPath(actions.deskTermRemoval)}>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="word" value={word} />
              <button className="button quiet" aria-label={words.removing(word)}>
                {words.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <CursorPager
        path={routes.deskTerms}
        query={{ kind }}
        name="after"
        next={next}
        older={older}
        labels={deskCopy.pager}
      />
    </section>
  )
}
