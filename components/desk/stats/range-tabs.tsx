import { statsCopy } from '@/lib/copy/stats'
import { routes, withQuery } from '@/lib/routes'
import { type Range, ranges } from '@/lib/schemas/stats-range'

const words = statsCopy.ranges

export function RangeTabs({ current }: { current: Range }) {
  return (
    <nav className="desk-row desk-tabs" aria-label={words.label}>
      {ranges.map((range) => (
        <a
          key={range}
          href={withQuery(routes.deskStats, { days: range === 1 ? '' : String(range) })}
          aria-current={range === current ? 'page' : undefined}
        >
          {words[range]}
        </a>
      ))}
    </nav>
  )
}
