import { Pills } from '@/components/ui/pills'
import type { Counted } from '@/lib/content/archive'
import { copy } from '@/lib/copy'
import { sayCount } from '@/lib/numbers'
import { archive, before } from '@/lib/routes'
import { formatDay, weekday } from '@/lib/time'

export interface Day extends Counted {
  /** Where its later pages begin. */
  parts: string[]
}

/** The days of a month; of a day with several pages each, so that no story is further away than others. */
export function MonthDays({ days }: { days: Day[] }) {
  return <Pills items={days.flatMap(pillsOf)} />
}

function pillsOf({ name, stories, parts }: Day) {
  const path = archive(name)
  const text = `${formatDay(name)} ${weekday(name)}`
  return [
    { href: path, text, count: copy.lists.count(sayCount(stories)) },
    ...parts.map((cursor, place) => ({
      href: before(path, cursor),
      text: copy.lists.part(formatDay(name), place + 2),
    })),
  ]
}
