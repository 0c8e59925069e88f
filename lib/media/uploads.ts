import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { replaceFile } from '@/lib/atomic-write'
import { mediaCopy } from '@/lib/copy/media'
import { hashedKey } from './keys'

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
async function hashOf(source: string | Buffer): Promise<string> {
  const hash = createHash('sha256')
  if (typeof source !== 'string') return hash.update(source).digest('hex')
  await pipeline(createReadStream(source), hash)
  return hash.digest('hex')
}

function nullIfMissing(error: unknown): null {
  if ((error as { code?: string }).code === 'ENOENT') return null
  throw error
}
