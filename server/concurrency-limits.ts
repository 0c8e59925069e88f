/** Concurrency by kind of work, so that a flood of one kind does not block the others. */
import { concurrencyLimit, type ConcurrencyLimit } from '@/lib/concurrency-limit'
import { routes } from '@/lib/routes'

const SECOND = 1000

/** The number of connections of the search pool (lib/db.ts). */
export const searchLimit = concurrencyLimit({
  concurrency: 4,
  maxQueued: 64,
  queueTimeout: 10 * SECOND,
  slotTimeout: 5 * SECOND,
})

/** As costly as public pages (server/documents/render.ts), and never stored. */
const privatePages = concurrencyLimit({
  concurrency: 3,
  maxQueued: 64,
  queueTimeout: 10 * SECOND,
  slotTimeout: 5 * SECOND,
})

/** High, since actions wait for slow bodies; the database pool and the rate limits bound them. */
const actions = concurrencyLimit({
  concurrency: 256,
  maxQueued: 0,
  queueTimeout: 0,
  slotTimeout: 60 * SECOND,
})

export function limitOf(path: string): ConcurrencyLimit {
  if (path === routes.suggestions) return searchLimit
  // Monitoring must work under load.
  if (/^\/api\/(?:health|metrics)(?:\/|$)/.test(path)) return (work) => work()
  return path.startsWith('/api/') ? actions : privatePages
}
