import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface Upload {
  path: string
  /** Bytes. */
  size: number
  /** mtime and ctime, milliseconds. */
  modified: number
  changed: number
}

/** Null if there is no such file or a symbolic link leads to it. `key` has the form of lib/schemas/upload: no `..`. */
export async function findUpload(uploads: string, key: string): Promise<Upload | null> {
  try {
    const path = join(await realpath(uploads), key)
    if ((await realpath(path)) !== path) return null
    const file = await stat(path)
    if (!file.isFile()) return null
    return { path, size: file.size, modified: file.mtimeMs, changed: file.ctimeMs }
  } catch (error) {
    if (/^(ENOENT|ENOTDIR|ENAMETOOLONG)$/.test((error as { code?: string }).code ?? '')) return null
    throw error
  }
}
