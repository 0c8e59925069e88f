import { statfsSync } from 'node:fs'

/** A segment of Postgres' write-ahead log, and room for another: with less the embedded one can't go on. */
const MIN_FREE_BYTES = 32 * 2 ** 20

/** The disk of a folder; in bytes. */
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
