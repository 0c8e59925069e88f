/** Files below UPLOADS_DIR. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { replaceFile } from '@/lib/atomic-write'

/** `absent`, `same` bytes, or `other` bytes than `file`. */
export async function compareUpload(
  file: string,
  target: string,
): Promise<'absent' | 'same' | 'other'> {
  const [given, there] = await Promise.all([stat(file), stat(target).catch(() => null)])
  if (!there) return 'absent'
  if (given.size !== there.size) return 'other'
  return (await digest(file)) === (await digest(target)) ? 'same' : 'other'
}

/** Copies `file` to `target`; it is there whole or not at all. */
export async function placeUpload(file: string, target: string): Promise<void> {
  await replaceFile(target, (draft) => copyFile(file, draft))
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
