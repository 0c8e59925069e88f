import { formatDate, isoWithOffset } from '@/lib/time'

/** `2025/12/12`; the element shows 3小时前 while it is recent. */
export function When({ iso }: { iso: string }) {
  return (
    <relative-time>
      <time dateTime={isoWithOffset(iso)}>{formatDate(iso)}</time>
    </relative-time>
  )
}
