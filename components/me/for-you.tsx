import { Card } from '@/components/ui/card'
import { meCopy } from '@/lib/copy/me'
import type { Suggestion } from '@/lib/reader/for-you'
import { routes } from '@/lib/routes'

/** 为你推荐, each with why; nothing where the reader turned it off (null). */
export function ForYou({ suggestions }: { suggestions: Suggestion[] | null }) {
  const words = meCopy.forYou
  if (suggestions === null) return null
  return (
    <section className="me-section" aria-labelledby="for-you">
      <h2 id="for-you">{words.heading}</h2>
      {suggestions.length === 0 && <p className="empty">{words.empty}</p>}
      <ul className="me-list">
        {suggestions.map(({ story, reason }) => (
          <li key={story.id}>
            <Card story={story} look="row item" size="card" sizes="7em" />
            <p className="meta">{words.reasons[reason.kind](reason.name)}</p>
          </li>
        ))}
      </ul>
      <p className="me-acts">
        <a href={`${routes.settings}#suggestions-heading`}>{words.turnOff}</a>
      </p>
    </section>
  )
}
