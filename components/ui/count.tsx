import { formatNumber } from '@/lib/format-number'

/** A number beside what it counts; `said` is the sentence for those who can't see where it stands. */
export function Count({ value, label }: { value: number; label: (count: string) => string }) {
  return (
    <data className="count" value={value}>
      <span aria-hidden="true">{formatNumber(value)}</span>
      <span className="hidden">{label(formatNumber(value))}</span>
    </data>
  )
}
