import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { storage } from '@/lib/storage'

/** Returns the key of the stored file. */
export async function writeAvatar(bytes: Buffer): Promise<string> {
  const key = `avatars/${randomBytes(16).toString('hex')}.webp`
  await storage().copy(key, bytes)
  return key
}

export async function readAvatarFile(key: string | null): Promise<Uint8Array | null> {
  if (key === null) return null
  return storage()
    .read(key)
    .then(buffer)
    .catch(() => null)
}

export async function removeAvatar(key: string | null): Promise<void> {
  if (key !== null) await storage().remove(key)
}
