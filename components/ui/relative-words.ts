import { timeWords } from '@/lib/copy'
import { relativeTime } from '@/lib/relative-time'

/** `5分钟前`; null for older dates. */
export function relativeWords(iso: string, now: number): string | null {
  const past = relativeTime(iso, now)
  if (!past) return null
  return past.unit === 'now' ? timeWords.now : timeWords[past.unit](past.count)
}
