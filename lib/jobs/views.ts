/** Views of stories per hour, without cookies or addresses. */
import type { IncomingMessage } from 'node:http'
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import { db } from '@/lib/db'
import { withoutHant } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

/** isbot takes as long as an answer from memory, and user agents repeat. */
const bots = new LRUCache<string, boolean>({ max: 2000 })

/** Since the last flush, by story id. */
const pendingViews = new Map<number, number>()

/** Counts a story's page, unless a bot or a prefetch asked for it. */
export function countView(path: string, { method, headers }: IncomingMessage): void {
  const id = parseId(/^\/(?:article|video)\/(\d+)$/.exec(withoutHant(path))?.[1])
  if (id === null || method !== 'GET' || headers['sec-purpose'] || headers.purpose) return
  // A script's fetch is no further view.
  if ((headers['sec-fetch-dest'] ?? 'document') !== 'document') return
  if (isBot(headers['user-agent'] ?? '')) return
  pendingViews.set(id, (pendingViews.get(id) ?? 0) + 1)
}

/** Counts that can't be written are kept for the next flush. */
export async function flushViews(): Promise<void> {
  if (pendingViews.size === 0) return
  const entries = [...pendingViews]
  pendingViews.clear()
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
    for (const [id, views] of entries) pendingViews.set(id, (pendingViews.get(id) ?? 0) + views)
    throw error
  }
}

function isBot(name: string): boolean {
  const cached = bots.get(name)
  if (cached !== undefined) return cached
  // Browsers send a user agent.
  const bot = name === '' || isbot(name)
  bots.set(name, bot)
  return bot
}
