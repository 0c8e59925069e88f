import { monthWeeks } from '@/components/listing/month-weeks'
import { Pills } from '@/components/ui/pills'
import type { DayCount } from '@/lib/content/archive'
import { copy, dateWords } from '@/lib/copy'
import { formatNumber } from '@/lib/format-number'
import { archive, before } from '@/lib/routes'
import { formatDay } from '@/lib/time'

export interface Day extends DayCount {
  /** The cursors of its second and later pages. */
  cursors: string[]
}

/** From Monday on. */
const weekdays = [...dateWords.weekdays.slice(1), ...dateWords.weekdays.slice(0, 1)]

/** A month (yyyy-mm) as a calendar, and links to the further pages of its days, so that every story is equally close to crawlers. */
export function MonthDays({ month, days }: { month: string; days: Day[] }) {
  const byName = new Map(days.map((day) => [day.name, day]))
  return (
    <>
      <table className="calendar">
        <caption className="hidden">{formatDay(month)}</caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" abbr={name}>
                {name.slice(-1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((name, column) => (
                <td key={column}>{name && <DayCell name={name} day={byName.get(name)} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Pills items={days.flatMap(furtherPages)} />
    </>
  )
}

function DayCell({ name, day }: { name: string; day: DayCount | undefined }) {
  const number = Number(name.slice(8))
  if (!day) return <span>{number}</span>
  return (
    <a href={archive(name)}>
      <strong>
        {number}
        <span className="hidden">{dateWords.dayMark}</span>
      </strong>
      <small>{copy.lists.count(formatNumber(day.stories))}</small>
    </a>
  )
}

function furtherPages({ name, cursors }: Day) {
  const day = dateWords.day(Number(name.slice(8)))
  return cursors.map((cursor, index) => ({
    href: before(archive(name), cursor),
    text: copy.lists.part(day, index + 2),
  }))
}
