import { exactNumber } from '@/components/desk/stats/change-words'
import { statsCopy as words } from '@/lib/copy/stats'
import type { DayReads } from '@/lib/desk/stats'

const WIDTH = 20
const HEIGHT = 120

interface DayChartProps {
  days: DayReads[]
  /** Whether the table is unfolded. */
  open?: boolean
}

/** A bar for each day, and the same as a table, newest first. The policy forbids inline styles, not SVG's attributes. */
export function DayChart({ days, open }: DayChartProps) {
  const most = Math.max(1, ...days.map(({ views }) => views))
  return (
    <section aria-labelledby="days">
      <h2 id="days">{words.days}</h2>
      <svg
        className="stats-bars"
        viewBox={`0 0 ${days.length * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {days.map(({ day, views }, place) => {
          const height = views === 0 ? 0 : Math.max(2, Math.round((views / most) * HEIGHT))
          return (
            <rect
              key={day}
              x={place * WIDTH + 2}
              y={HEIGHT - height}
              width={WIDTH - 4}
              height={height}
            >
              <title>{`${day} ${exactNumber(views)}`}</title>
            </rect>
          )
        })}
      </svg>
      <p className="stats-axis" aria-hidden="true">
        <span>{days[0]?.day}</span>
        <span>{days.at(-1)?.day}</span>
      </p>
      <details className="stats-fold" open={open}>
        <summary>{words.dayTable}</summary>
        <DayTable days={days} />
      </details>
    </section>
  )
}

function DayTable({ days }: { days: DayReads[] }) {
  return (
    <table className="desk-table stats-table stats-days" aria-labelledby="days">
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.views}</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, views }) => (
          <tr key={day}>
            <th scope="row">
              <time dateTime={day}>{day}</time>
            </th>
            <td>{exactNumber(views)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
