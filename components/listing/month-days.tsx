import { Pills } from '@/components/ui/pills'
import type { DayCount } from '@/lib/content/archive'
import { copy, dateWords } from '@/lib/copy'
import { formatNumber } from '@/lib/format-number'
import { archive, before } from '@/lib/routes'
import { weekday } from '@/lib/time'

export interface Day extends DayCount {
  /** The cursors of its second and later pages. */
  cursors: string[]
}

/** The days of a month, each with links to all its pages, so that every story is equally close to crawlers. */
export function MonthDays({ days }: { days: Day[] }) {
  return <Pills items={days.flatMap(pillsOf)} />
}

function pillsOf({ name, stories, cursors }: Day) {
  const path = archive(name)
  const day = dateWords.day(Number(name.slice(8)))
  return [
    { href: path, text: `${day} ${weekday(name)}`, count: copy.lists.count(formatNumber(stories)) },
    ...cursors.map((cursor, index) => ({
      href: before(path, cursor),
      text: copy.lists.part(day, index + 2),
    })),
  ]
}
