import { timeWords } from '@/lib/copy'
import { relativeTime } from '@/lib/relative-time'

/** `5分钟前`, or null where it is longer ago than readers count: then the date is shown. */
export function relativeWords(iso: string, now: number): string | null {
  const past = relativeTime(iso, now)
  if (!past) return null
  return past.unit === 'now' ? timeWords.now : timeWords[past.unit](past.count)
}
