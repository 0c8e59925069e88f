import { changeWords, exactNumber } from '@/components/desk/stats/change-words'
import { statsCopy as words } from '@/lib/copy/stats'
import type { NamedReads } from '@/lib/desk/stats'
import type { Range } from '@/lib/schemas/stats-range'

interface ReadsTableProps {
  id: string
  heading: string
  /** What a row is. */
  of: string
  /** Of the row without a name. */
  unnamed: string
  range: Range
  rows: NamedReads[]
  hint?: string
}

export function ReadsTable({ id, heading, of, unnamed, range, rows, hint }: ReadsTableProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {hint && <p className="desk-hint">{hint}</p>}
      {rows.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <table className="desk-table stats-table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">{words.views}</th>
              <th scope="col">{words.before[range]}</th>
              <th scope="col">{words.change}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row" dir="auto">
                  {row.name || unnamed}
                </th>
                <td>{exactNumber(row.views)}</td>
                <td>{exactNumber(row.before)}</td>
                <td>{changeWords(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
