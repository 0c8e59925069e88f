import { formatNumber } from '@/lib/format-number'

/** `label`: the sentence for screen readers. */
export function Count({ value, label }: { value: number; label: (count: string) => string }) {
  return (
    <data className="count" value={value}>
      <span aria-hidden="true">{formatNumber(value)}</span>
      <span className="hidden">{label(formatNumber(value))}</span>
    </data>
  )
}
