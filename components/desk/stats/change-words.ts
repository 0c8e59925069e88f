import { statsCopy as words } from '@/lib/copy/stats'
import type { Reads } from '@/lib/desk/stats'

/** `+12%`, `−3%`, `持平`, or `—` where there was nothing before. */
export function changeWords({ views, before }: Reads): string {
  if (before === 0) return views === 0 ? words.same : words.none
  const part = Math.round((views / before - 1) * 100)
  if (part === 0) return words.same
  return part > 0 ? words.more(`${part}%`) : words.less(`${-part}%`)
}

/** `12,345` */
export function exactNumber(count: number): string {
  return count.toLocaleString('en-US')
}
