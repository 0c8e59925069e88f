import { LRUCache } from 'lru-cache'
import { db } from '@/lib/db'
import { fold } from '@/lib/fold/fold'

const DAY = 86_400_000

/** An address is counted once a day for a text. */
const counted = new LRUCache<string, true>({ max: 20_000, ttl: DAY })

/** Counts since the last flush, by text. */
const counts = new Map<string, number>()

/** Counts a successful search; `address` is a keyed hash (lib/rate-limit/address-code.ts) and is not stored. */
export function countSearch(text: string, address: string): void {
  const key = `${address}/${fold(text)}`
  if (counted.has(key)) return
  counted.set(key, true)
  counts.set(text, (counts.get(text) ?? 0) + 1)
}

/** Writes the counts in one statement and keeps them for the next flush if that fails. @throws what Prisma throws. */
export async function flushSearches(): Promise<void> {
  if (counts.size === 0) return
  const entries = [...counts]
  counts.clear()
  try {
    await db().$executeRaw`
      insert into search.popular_query as a (text, times)
      select text, times from unnest(
        ${entries.map(([text]) => text)}::text[], ${entries.map(([, times]) => times)}::int[]) as t(text, times)
      order by 1
      on conflict (text, day) do update set times = a.times + excluded.times`
  } catch (error) {
    for (const [text, times] of entries) counts.set(text, (counts.get(text) ?? 0) + times)
    throw error
  }
}
