import { createReadStream } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { replaceFile } from '@/lib/atomic-write'
import { findUpload } from './find-upload'
import type { Storage } from './storage'

/** A folder of this machine, or one that all of them have. */
export function folderStorage(folder: string): Storage {
  const pathOf = (key: string) => join(folder, key)
  return {
    async find(key) {
      const file = await findUpload(folder, key)
      return file && { size: file.size, modified: file.modified }
    },
    read: (key, range) => Promise.resolve(createReadStream(pathOf(key), range)),
    async put(key, path) {
      await mkdir(dirname(pathOf(key)), { recursive: true })
      await rename(path, pathOf(key)).catch(async (error: unknown) => {
        if ((error as { code?: string }).code !== 'EXDEV') throw error
        await replaceFile(pathOf(key), (draft) => copyFile(path, draft))
        await rm(path)
      })
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    fetch: (key) => Promise.resolve(pathOf(key)),
  }
}
