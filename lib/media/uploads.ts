import { createHash } from 'node:crypto'
import { mediaCopy } from '@/lib/copy/media'
import type { Storage } from '@/lib/storage'
import { hashFile, hashStream } from './hash-file'
import { hashedKey } from './keys'

/**
 * Stores a file (its path, or what is in it) and returns its key: `key`, or where another file has it, one with the
 * content's hash. A stored file is never replaced, since browsers keep it and a row means it. The same bytes get the same
 * key again.
 */
export async function storeUpload(
  store: Storage,
  key: string,
  source: string | Buffer,
): Promise<string> {
  const stored = await findKey(store, key, source)
  if (stored.isFree) await store.copy(stored.key, source)
  return stored.key
}

async function findKey(
  store: Storage,
  key: string,
  source: string | Buffer,
): Promise<{ key: string; isFree: boolean }> {
  const hash = await hashOf(source)
  const hashed = hashedKey(key, hash)
  const [plain, other] = await Promise.all(
    [key, hashed].map(async (one) =>
      (await store.find(one)) ? hashStream(await store.read(one)) : null,
    ),
  )
  if (plain === hash) return { key, isFree: false }
  if (other === hash) return { key: hashed, isFree: false }
  if (plain === null) return { key, isFree: true }
  if (other === null) return { key: hashed, isFree: true }
  throw new Error(mediaCopy.name(hashed))
}

/** `source`: a path, or what is in the file. */
function hashOf(source: string | Buffer): Promise<string> {
  if (typeof source === 'string') return hashFile(source)
  return Promise.resolve(createHash('sha256').update(source).digest('hex'))
}
