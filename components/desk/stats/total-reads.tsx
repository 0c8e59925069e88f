import { changeWords, exactNumber } from '@/components/desk/stats/change-words'
import { statsCopy as words } from '@/lib/copy/stats'
import type { Reads } from '@/lib/desk/stats'
import type { Range } from '@/lib/schemas/stats-range'

export function TotalReads({ total, range }: { total: Reads; range: Range }) {
  const facts = [
    [words.views, exactNumber(total.views)],
    [words.before[range], exactNumber(total.before)],
    [words.change, changeWords(total)],
  ] as const
  return (
    <dl className="stats-total">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
