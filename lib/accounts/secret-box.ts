/** What the database keeps but must not be able to read. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/**
 * `text`, encrypted (AES-256-GCM, NIST SP 800-38D) under a key made of AUTH_SECRET (HKDF, RFC 5869).
 * `owner` says whose it is, such as account/7: moved to another's row, it doesn't open.
 */
export function seal(text: string, owner: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key(), nonce, { authTagLength: TAG }).setAAD(aad(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed; null where it was changed, is another's, or was sealed under another AUTH_SECRET. */
export function unseal(box: string, owner: string): string | null {
  const bytes = Buffer.from(box, 'base64url')
  if (bytes.length < NONCE + TAG) return null
  const nonce = bytes.subarray(0, NONCE)
  const decipher = createDecipheriv(CIPHER, key(), nonce, { authTagLength: TAG })
    .setAAD(aad(owner))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  try {
    const opened = [decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]
    return Buffer.concat(opened).toString('utf8')
  } catch {
    return null
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, '', 'xiaowen secret box', 32))
}

function aad(owner: string): Buffer {
  return Buffer.from(owner)
}
