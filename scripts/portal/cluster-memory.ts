import { totalmem } from 'node:os'

const MB = 2 ** 20
/** What Postgres takes by itself. */
const LEAST = 128 * MB
const MOST = 4096 * MB

/**
 * Postgres's setting for pages that it keeps in its own memory: an eighth of what this process may use. It
 * takes them as it needs them. The fewer it has to fetch from the system, the sooner a search among very many
 * stories is over (docs/decisions/014-search.md).
 */
export function sharedBuffers(): string {
  // Where there is no bound, this is 0 or beyond what the machine has.
  const bound = process.constrainedMemory() || Infinity
  const bytes = Math.min(bound, totalmem()) / 8
  return `shared_buffers=${Math.floor(Math.min(MOST, Math.max(LEAST, bytes)) / MB)}MB`
}
