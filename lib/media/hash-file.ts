import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** SHA-256, hexadecimal. */
export function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  return hashStream(createReadStream(path), signal)
}

export async function hashStream(source: Readable, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(source, hash, { signal })
  return hash.digest('hex')
}
