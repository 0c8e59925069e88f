/** How much of each kind of work is done at once, so that a flood of one does not stop the others. */
import { bounded, type Bounded } from '@/lib/concurrency-limit'
import { routes } from '@/lib/routes'

const SECOND = 1000

/** Searches: as many as there are connections for them (lib/db.ts). */
export const searches = bounded({
  atOnce: 4,
  waiting: 64,
  patience: 10 * SECOND,
  hold: 5 * SECOND,
})

/** Pages of one reader: as costly as public ones (server/documents/render.ts), and kept by nobody. */
const privatePages = bounded({
  atOnce: 3,
  waiting: 64,
  patience: 10 * SECOND,
  hold: 5 * SECOND,
})

/** Actions wait for their bodies, which may be slow in coming; the database and the rate limits hold them up. */
const actions = bounded({ atOnce: 256, waiting: 0, patience: 0, hold: 60 * SECOND })

/** Whose turn a path that Next answers itself has to wait for. */
export function limitOf(path: string): Bounded {
  if (path === routes.suggestions) return searches
  // An operator's monitor is answered whatever happens.
  if (/^\/api\/(?:health|metrics)(?:\/|$)/.test(path)) return (work) => work()
  return path.startsWith('/api/') ? actions : privatePages
}
