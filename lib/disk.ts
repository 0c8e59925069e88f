import { mkdir, statfs } from 'node:fs/promises'

/** Two WAL segments, which the embedded Postgres needs to go on. */
const MIN_FREE_BYTES = 32 * 2 ** 20
/** What uploads and films leave for the database and the log. */
const RESERVE = 500_000_000

/** In bytes. */
export interface Disk {
  free: number
  total: number
  full: boolean
}

export async function diskOf(folder: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(folder)
  const free = bavail * bsize
  return { free, total: blocks * bsize, full: free < MIN_FREE_BYTES }
}

/** What the disk must have free for so many bytes more, and what it has; null where there is room. Makes the folder. */
export async function findShortage(
  folder: string,
  bytes: number,
): Promise<{ needs: number; free: number } | null> {
  await mkdir(folder, { recursive: true })
  const [needs, { free }] = [bytes + RESERVE, await diskOf(folder)]
  return free < needs ? { needs, free } : null
}
