import pLimit from 'p-limit'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Storage } from './storage'

const AT_ONCE = 4

export interface Moved {
  copied: number
  /** Were there already, of the same size. */
  there: number
  removed: number
  failed: { key: string; reason: string }[]
}

/**
 * Copies every file that the other store lacks, so that it may be repeated and interrupted. With `remove`, a file is taken
 * from the first once the second says that it has all of it.
 */
export async function moveFiles(
  from: Storage,
  to: Storage,
  { remove }: { remove: boolean },
  report: (moved: Moved) => void,
): Promise<Moved> {
  const moved: Moved = { copied: 0, there: 0, removed: 0, failed: [] }
  const folder = await mkdtemp(join(tmpdir(), 'xiaowen-move-'))
  const move = async ({ key, size }: { key: string; size: number }) => {
    try {
      const isThere = (await to.find(key))?.size === size
      if (!isThere) await copyFile(from, to, key, folder)
      moved[isThere ? 'there' : 'copied'] += 1
      if (remove && (await to.find(key))?.size === size) {
        await from.remove(key)
        moved.removed += 1
      }
    } catch (error) {
      moved.failed.push({ key, reason: (error as Error).message })
    }
    report(moved)
  }
  try {
    const limit = pLimit(AT_ONCE)
    let batch: Promise<void>[] = []
    for await (const file of from.list()) {
      batch.push(limit(move, file))
      if (batch.length < AT_ONCE * 25) continue
      await Promise.all(batch)
      batch = []
    }
    await Promise.all(batch)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return moved
}

async function copyFile(from: Storage, to: Storage, key: string, folder: string): Promise<void> {
  const path = await from.fetch(key, folder)
  await to.copy(key, path)
  // A folder's own file is not fetched.
  if (path.startsWith(folder)) await rm(path)
}
