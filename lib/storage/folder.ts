import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { replaceFile } from '@/lib/atomic-write'
import { findUpload } from './find-upload'
import type { Storage } from './storage'

/** A folder of this machine, or one that all of them have. */
export function folderStorage(folder: string): Storage {
  const pathOf = (key: string) => join(folder, key)
  const storage: Storage = {
    find: (key) => findUpload(folder, key),
    read: (key, range) => Promise.resolve(createReadStream(pathOf(key), range)),
    async put(key, path) {
      await mkdir(dirname(pathOf(key)), { recursive: true })
      await rename(path, pathOf(key)).catch(async (error: unknown) => {
        if ((error as { code?: string }).code !== 'EXDEV') throw error
        await storage.copy(key, path)
        await rm(path)
      })
    },
    copy: (key, source) =>
      replaceFile(pathOf(key), (draft) =>
        typeof source === 'string' ? copyFile(source, draft) : writeFile(draft, source),
      ),
    async remove(key) {
      await rm(pathOf(key), { force: true })
      // Unless something else is in it.
      await rmdir(dirname(pathOf(key))).catch(() => undefined)
    },
    fetch: (key) => Promise.resolve(pathOf(key)),
    address: () => Promise.resolve(null),
    list: (below = '') => filesIn(folder, below),
  }
  return storage
}

/** Without drafts and uploads that are not complete, whose names begin with a dot. */
async function* filesIn(
  folder: string,
  prefix: string,
): AsyncGenerator<{ key: string; size: number }> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true }).catch(noneIfMissing)
  for (const entry of entries) {
    const key = prefix + entry.name
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesIn(folder, `${key}/`)
    else if (entry.isFile()) yield { key, size: (await stat(join(folder, key))).size }
  }
}

function noneIfMissing(error: unknown): [] {
  if ((error as { code?: string }).code === 'ENOENT') return []
  throw error
}
