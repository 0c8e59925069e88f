import { Pills } from '@/components/ui/pills'
import type { DayCount } from '@/lib/content/archive'
import { copy, dateWords } from '@/lib/copy'
import { formatNumber } from '@/lib/format-number'
import { archive } from '@/lib/routes'

export function MonthPills({ months }: { months: DayCount[] }) {
  return (
    <Pills
      items={months.map(({ name, stories }) => ({
        href: archive(name),
        text: dateWords.month(Number(name.slice(5))),
        count: copy.lists.count(formatNumber(stories)),
      }))}
    />
  )
}
