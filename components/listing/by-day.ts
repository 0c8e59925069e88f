import { dayOf } from '@/lib/time'

/** Groups items by the day (yyyy-mm-dd) of their time and keeps their order. */
export function byDay<Item>(
  items: Item[],
  timeOf: (item: Item) => string,
): { day: string; items: Item[] }[] {
  const days = new Map<string, Item[]>()
  for (const item of items) {
    const day = dayOf(timeOf(item))
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, items]) => ({ day, items }))
}
