import { Pills } from '@/components/ui/pills'
import type { DayCount } from '@/lib/content/archive'
import { copy, dateWords } from '@/lib/copy'
import { formatNumber } from '@/lib/format-number'
import { archive, before } from '@/lib/routes'
import { weekday } from '@/lib/time'

export interface Day extends DayCount {
  /** Where its later pages begin. */
  parts: string[]
}

/** The days of a month; of a day with several pages each, so that no story is further away than others. */
export function MonthDays({ days }: { days: Day[] }) {
  return <Pills items={days.flatMap(pillsOf)} />
}

function pillsOf({ name, stories, parts }: Day) {
  const path = archive(name)
  // The month stands above.
  const day = dateWords.day(Number(name.slice(8)))
  return [
    { href: path, text: `${day} ${weekday(name)}`, count: copy.lists.count(formatNumber(stories)) },
    ...parts.map((cursor, place) => ({
      href: before(path, cursor),
      text: copy.lists.part(day, place + 2),
    })),
  ]
}
