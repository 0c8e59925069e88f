import { deskCopy } from '@/lib/copy/desk'
import type { Queue, QueueCounts } from '@/lib/desk/queues'
import { routes, withQuery } from '@/lib/routes'

const { queues } = deskCopy

interface QueueTabsProps {
  /** Null: the page shows search results. */
  current: Queue | null
  counts: QueueCounts
  /** The story whose comments are listed alone. */
  story: number | null
}

/** `comment-decisions` writes the counts anew. */
export function QueueTabs({ current, counts, story }: QueueTabsProps) {
  return (
    <nav className="desk-row desk-tabs" aria-label={deskCopy.nav.comments}>
      {(Object.keys(queues) as Queue[]).map((queue) => (
        <a
          key={queue}
          href={withQuery(routes.deskComments, { queue, story: story === null ? '' : `${story}` })}
          aria-current={queue === current ? 'page' : undefined}
        >
          {queues[queue]} <span data-open={queue}>{deskCopy.open(counts[queue])}</span>
        </a>
      ))}
    </nav>
  )
}
