import { statfsSync } from 'node:fs'

/** Two WAL segments, which the embedded Postgres needs to go on. */
const MIN_FREE_BYTES = 32 * 2 ** 20

/** In bytes. */
export interface Disk {
  free: number
  total: number
  full: boolean
}

export function diskOf(folder: string): Disk {
  const { bavail, blocks, bsize } = statfsSync(folder)
  const free = bavail * bsize
  return { free, total: blocks * bsize, full: free < MIN_FREE_BYTES }
}
