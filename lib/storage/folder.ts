import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
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
    remove: (key) => rm(pathOf(key), { force: true }),
    fetch: (key) => Promise.resolve(pathOf(key)),
    address: () => Promise.resolve(null),
    list: () => filesIn(folder, ''),
  }
  return storage
}

/** Without drafts and uploads that are not complete, whose names begin with a dot. */
async function* filesIn(
  folder: string,
  prefix: string,
): AsyncGenerator<{ key: string; size: number }> {
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const key = prefix + entry.name
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesIn(folder, `${key}/`)
    else if (entry.isFile()) yield { key, size: (await stat(join(folder, key))).size }
  }
}
