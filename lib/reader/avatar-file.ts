import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { writeAtomically } from '@/lib/atomic-write'

/** Returns the account's key of the file: its path below UPLOADS_DIR. */
export async function writeAvatar(bytes: Buffer): Promise<string> {
  const key = `avatars/${randomBytes(16).toString('hex')}.webp`
  await writeAtomically(pathOf(key), bytes)
  return key
}

export async function readAvatarFile(key: string | null): Promise<Uint8Array | null> {
  return key === null ? null : readFile(pathOf(key)).catch(() => null)
}

export async function removeAvatar(key: string | null): Promise<void> {
  if (key !== null) await rm(pathOf(key), { force: true })
}

function pathOf(key: string): string {
  return join(env().UPLOADS_DIR, key)
}
