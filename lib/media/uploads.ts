import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { replaceFile } from '@/lib/atomic-write'

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

/** Compares the bytes of `file` with those stored at `target`. */
export async function compareUpload(
  file: string,
  target: string,
): Promise<'absent' | 'same' | 'other'> {
  const [source, stored] = await Promise.all([stat(file), stat(target).catch(() => null)])
  if (!stored) return 'absent'
  if (source.size !== stored.size) return 'other'
  return (await digest(file)) === (await digest(target)) ? 'same' : 'other'
}

export async function copyUpload(file: string, target: string): Promise<void> {
  await replaceFile(target, (draft) => copyFile(file, draft))
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
