import { statfsSync } from 'node:fs'

/** A segment of the write-ahead log, and room for another: with less Postgres can't go on. */
const LEAST = 32 * 2 ** 20

/** Whether the disk of this folder has no room for Postgres. */
export function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < LEAST
}

export function diskFull(folder: string): string {
  return (
    `the disk of DATA_DIR (${folder}) is full, and Postgres can't write. ` +
    'Free some space: everything goes on by itself as soon as there is some.'
  )
}
