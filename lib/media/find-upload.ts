import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface Upload {
  path: string
  /** In bytes. */
  size: number
  /** In ms: of its content, and of its place in the folder. */
  modified: number
  changed: number
}

/**
 * The file below UPLOADS_DIR, or null. `key` has the form of lib/schemas/upload, so it can't
 * climb; what a symbolic link leads to is not served either.
 */
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
