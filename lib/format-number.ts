import { numberWords } from '@/lib/copy'

/** `980`, `1.2万`, `3.4亿`. */
export function formatNumber(count: number): string {
  if (count < 10_000) return String(count)
  if (count < 100_000_000) return shorten(count / 10_000) + numberWords.tenThousand
  return shorten(count / 100_000_000) + numberWords.hundredMillion
}

/** Truncated, so that no count is overstated. */
function shorten(count: number): string {
  return count < 100 ? String(Math.floor(count * 10) / 10) : String(Math.floor(count))
}
