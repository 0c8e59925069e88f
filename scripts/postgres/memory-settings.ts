import { totalmem } from 'node:os'

const MB = 2 ** 20
/** What Postgres takes by itself. */
const LEAST = 128 * MB
const MOST = 4096 * MB

/**
 * Postgres' settings of memory, by which a search among very many stories is over sooner
 * (docs/decisions/014-search.md). An eighth of what this process may use is for pages, which it takes as it
 * needs them. A search locks each of some twenty partitions with its indexes; so many at once are locked cheaply.
 */
export function memory(): string[] {
  // Where there is no bound, this is 0 or beyond what the machine has.
  const bound = process.constrainedMemory() || Infinity
  const bytes = Math.min(MOST, Math.max(LEAST, Math.min(bound, totalmem()) / 8))
  return [`shared_buffers=${Math.floor(bytes / MB)}MB`, 'max_locks_per_transaction=256']
}
