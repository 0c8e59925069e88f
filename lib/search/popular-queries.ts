/** What readers look for: a number for each text and day. Who looked is kept nowhere. */
import { LRUCache } from 'lru-cache'
import { db } from '@/lib/db'

const DAY = 86_400_000

/** An address counts once a day for a text, however often it asks. */
const seen = new LRUCache<string, true>({ max: 20_000, ttl: DAY })

/** Counted since the last flush, by text. */
const counted = new Map<string, number>()

/** Notes that something was looked for and found; `address` is a code (lib/rate-limit/address-code.ts). */
export function countSearch(text: string, address: string): void {
  const key = `${address}/${text}`
  if (seen.has(key)) return
  seen.set(key, true)
  counted.set(text, (counted.get(text) ?? 0) + 1)
}

/** Writes them down in one statement; what can't be written now is written the next time. */
export async function flushSearches(): Promise<void> {
  if (counted.size === 0) return
  const entries = [...counted]
  counted.clear()
  try {
    await db().$executeRaw`
      insert into search.popular_query as a (text, times)
      select search.fold(text), sum(times) from unnest(
        ${entries.map(([text]) => text)}::text[], ${entries.map(([, times]) => times)}::int[]) as t(text, times)
      group by 1 order by 1
      on conflict (text, day) do update set times = a.times + excluded.times`
  } catch (error) {
    for (const [text, times] of entries) counted.set(text, (counted.get(text) ?? 0) + times)
    throw error
  }
}
