import { Card } from '@/components/ui/card'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'
import { searchFor } from '@/lib/routes'

interface ResultsProps {
  query: string
  items: StoryCard[]
  /** The cursor of the older ones. */
  next: string | null
  /** Whether these are older ones already. */
  older: boolean
}

/** What was found; a story says its day, since a search goes through all years. */
export function Results({ query, items, next, older }: ResultsProps) {
  if (items.length === 0) return <p role="status">{copy.search.none}</p>
  return (
    <>
      <div className="day-items">
        {items.map((story) => (
          <Card
            key={story.id}
            story={story}
            look="row item"
            heading="h2"
            size="card"
            sizes="(min-width: 48em) 15em, 7em"
            summary
            column
          />
        ))}
      </div>
      {(next !== null || older) && (
        <nav className="pager" aria-label={copy.lists.pages}>
          {older && (
            <a className="button quiet" href={searchFor(query)}>
              {copy.lists.newest}
            </a>
          )}
          {next !== null && (
            <a className="button" href={searchFor(query, next)} rel="next">
              {copy.lists.older}
            </a>
          )}
        </nav>
      )}
    </>
  )
}
