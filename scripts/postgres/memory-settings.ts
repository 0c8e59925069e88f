import { totalmem } from 'node:os'

const MB = 2 ** 20
/** Postgres' default for shared_buffers. */
const MIN = 128 * MB
const MAX = 4096 * MB

/**
 * shared_buffers is an eighth of the memory that this process may use (docs/decisions/014-search.md). A search
 * locks some twenty partitions with their indexes, so max_locks_per_transaction is four times the default.
 */
export function memorySettings(): string[] {
  // Without a cgroup limit this is 0 or more than the machine has.
  const limit = process.constrainedMemory() || Infinity
  const bytes = Math.min(MAX, Math.max(MIN, Math.min(limit, totalmem()) / 8))
  return [`shared_buffers=${Math.floor(bytes / MB)}MB`, 'max_locks_per_transaction=256']
}
