/** Secrets that the database stores encrypted. Hand-written for the key id, by which rotation finds the key. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { secrets } from '@/lib/env'

const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

interface Key {
  /** Names the key and reveals nothing about it. */
  id: string
  bytes: Buffer
}

/**
 * `id.ciphertext`: AES-256-GCM (NIST SP 800-38D) with a key derived from AUTH_SECRET (HKDF, RFC 5869). `owner`, such
 * as account/7, is authenticated, so that the value can't be moved to another row.
 */
export function encryptSecret(text: string, owner: string): string {
  const { id, bytes: key } = currentKey()
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(aad(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** Null if it was altered, has another owner, or needs a key other than AUTH_SECRET and AUTH_SECRET_PREVIOUS. */
export function decryptSecret(encrypted: string, owner: string): string | null {
  // Values written before version 0.2 have no id.
  const [sealed = '', id] = encrypted.split('.').reverse()
  for (const key of keys()) {
    const text = id === undefined || id === key.id ? open(sealed, key, owner) : null
    if (text !== null) return text
  }
  return null
}

/** The id of the key that `encryptSecret` uses. */
export function currentKeyId(): string {
  return currentKey().id
}

function open(sealed: string, { bytes: key }: Key, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < NONCE + TAG) return null
  const nonce = bytes.subarray(0, NONCE)
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })
    .setAAD(aad(owner))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  try {
    const opened = [decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]
    return Buffer.concat(opened).toString('utf8')
  } catch {
    return null
  }
}

function currentKey(): Key {
  return keyOf(secrets()[0])
}

function keys(): Key[] {
  return secrets().map(keyOf)
}

function keyOf(secret: string): Key {
  const derive = (info: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', info, bytes))
  return {
    id: derive('xiaowen secret box id', 6).toString('base64url'),
    bytes: derive('xiaowen secret box', 32),
  }
}

function aad(owner: string): Buffer {
  return Buffer.from(owner)
}
