import { deskCopy } from '@/lib/copy/desk'
import type { Queue } from '@/lib/desk/queues'
import { routes, withQuery } from '@/lib/routes'

const { queues } = deskCopy

/** `current` null: the page shows search results. */
export function QueueTabs({ current }: { current: Queue | null }) {
  return (
    <nav className="desk-row desk-tabs" aria-label={deskCopy.nav.comments}>
      {Object.entries(queues).map(([queue, name]) => (
        <a
          key={queue}
          href={withQuery(routes.deskComments, { queue })}
          aria-current={queue === current ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
