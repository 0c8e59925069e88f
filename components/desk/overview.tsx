import { deskCopy } from '@/lib/copy/desk'
import type { QueueCounts } from '@/lib/desk/queues'
import { routes, withQuery } from '@/lib/routes'

const queues = ['waiting', 'reported', 'suspect', 'appeals'] as const

export function Overview({ counts }: { counts: QueueCounts }) {
  return (
    <>
      <p className="desk-hint">{deskCopy.intro}</p>
      <ul className="desk-row">
        {queues.map((queue) => (
          <Open
            key={queue}
            name={deskCopy.queues[queue]}
            href={withQuery(routes.deskComments, { queue })}
            count={counts[queue]}
          />
        ))}
        <Open
          name={deskCopy.complaints.heading}
          href={routes.deskComplaints}
          count={counts.complaints}
        />
      </ul>
    </>
  )
}

export function Open({ name, href, count }: { name: string; href: string; count: number }) {
  return (
    <li>
      <a className="pill" href={href}>
        {name}&nbsp;<strong>{deskCopy.open(count)}</strong>
      </a>
    </li>
  )
}
