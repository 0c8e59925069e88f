/** What the database keeps but must not be able to read: Node's own AES-GCM, with a key id that a library would not write. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { secrets } from '@/lib/env'

const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

interface Key {
  /** Says which key a box needs, and nothing about it. */
  id: string
  bytes: Buffer
}

/**
 * `text`, encrypted (AES-256-GCM, NIST SP 800-38D) under a key made of AUTH_SECRET (HKDF, RFC 5869), behind the
 * key's id and a dot. `owner` says whose it is, such as account/7: moved to another's row, it doesn't open.
 */
export function encryptSecret(text: string, owner: string): string {
  const { id, bytes: key } = currentKey()
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(aad(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/**
 * What was sealed; null where it was changed, is another's, or was sealed under a secret that is neither
 * AUTH_SECRET nor AUTH_SECRET_PREVIOUS.
 */
export function decryptSecret(encrypted: string, owner: string): string | null {
  // Boxes of versions before 0.2 have no id.
  const [sealed = '', id] = encrypted.split('.').reverse()
  for (const key of keys()) {
    const text = id === undefined || id === key.id ? open(sealed, key, owner) : null
    if (text !== null) return text
  }
  return null
}

/** The id of the key that `seal` uses now. */
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
