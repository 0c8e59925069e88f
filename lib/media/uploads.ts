import { createHash } from 'node:crypto'
import { copyFile, realpath, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '@/lib/atomic-write'
import { mediaCopy } from '@/lib/copy/media'
import { hashFile } from './hash-file'
import { hashedKey } from './keys'

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

/**
 * Keeps a file (its path, or what is in it) below UPLOADS_DIR and returns its key: `key`, or where another file has it, one with the content's hash.
 * A stored file is never replaced, since browsers keep it and a row means it. The same bytes get the same key again.
 */
export async function storeUpload(
  uploads: string,
  key: string,
  source: string | Buffer,
): Promise<string> {
  const stored = await findKey(uploads, key, source)
  if (!stored.isFree) return stored.key
  await replaceFile(join(uploads, stored.key), (draft) =>
    typeof source === 'string' ? copyFile(source, draft) : writeFile(draft, source),
  )
  return stored.key
}

async function findKey(
  uploads: string,
  key: string,
  source: string | Buffer,
): Promise<{ key: string; isFree: boolean }> {
  const hash = await hashOf(source)
  const hashed = hashedKey(key, hash)
  const [plain, other] = await Promise.all(
    [key, hashed].map((one) => hashOf(join(uploads, one)).catch(nullIfMissing)),
  )
  if (plain === hash) return { key, isFree: false }
  if (other === hash) return { key: hashed, isFree: false }
  if (plain === null) return { key, isFree: true }
  if (other === null) return { key: hashed, isFree: true }
  throw new Error(mediaCopy.name(hashed))
}

/** SHA-256, hexadecimal. `source`: a path, or what is in the file. */
function hashOf(source: string | Buffer): Promise<string> {
  if (typeof source === 'string') return hashFile(source)
  return Promise.resolve(createHash('sha256').update(source).digest('hex'))
}

function nullIfMissing(error: unknown): null {
  if ((error as { code?: string }).code === 'ENOENT') return null
  throw error
}
