/** How often each story is read. No cookie, no address: a number for each hour. */
import type { IncomingMessage } from 'node:http'
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import { db } from '@/lib/db'
import { parseId } from '@/lib/schemas/params'

/** Browsers' names repeat, and asking isbot costs as much as the answer itself. */
const programs = new LRUCache<string, boolean>({ max: 2000 })

/** Counted since the last flush, by story. */
const counted = new Map<number, number>()

/** Notes that a story's page was asked for, unless by a program or ahead of a click. */
export function countView(path: string, { method, headers }: IncomingMessage): void {
  const id = parseId(/^\/(?:article|video)\/(\d+)$/.exec(path)?.[1])
  if (id === null || method !== 'GET' || headers['sec-purpose'] || headers.purpose) return
  // A script that fetches the page reads it for somebody who is there already.
  if ((headers['sec-fetch-dest'] ?? 'document') !== 'document') return
  if (isProgram(headers['user-agent'] ?? '')) return
  counted.set(id, (counted.get(id) ?? 0) + 1)
}

/** Writes them down in one statement; what can't be written now is written the next time. */
export async function flushViews(): Promise<void> {
  if (counted.size === 0) return
  const entries = [...counted]
  counted.clear()
  try {
    await db().$executeRaw`
      insert into listing.story_views as v (story_id, hour, views)
      select id, date_trunc('hour', now()), views
      from unnest(${entries.map(([id]) => id)}::int[], ${entries.map(([, views]) => views)}::int[])
        as seen(id, views)
      where exists (select from story where story.id = seen.id)
      order by id
      on conflict (story_id, hour) do update set views = v.views + excluded.views`
  } catch (error) {
    for (const [id, views] of entries) counted.set(id, (counted.get(id) ?? 0) + views)
    throw error
  }
}

function isProgram(name: string): boolean {
  const known = programs.get(name)
  if (known !== undefined) return known
  // Who gives no name is one: browsers do.
  const program = name === '' || isbot(name)
  programs.set(name, program)
  return program
}
