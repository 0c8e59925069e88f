import { expect, test, vi } from 'vitest'
import { encryptSecret, decryptSecret } from './encrypted-secret'

process.env.AUTH_SECRET = 'a secret for tests, long enough for the rules'

test('a secret is decrypted for its owner only', () => {
  const box = encryptSecret('秘密 JBSWY3DP', 'account/1')
  expect(box).not.toContain('JBSWY3DP')
  expect(decryptSecret(box, 'account/1')).toBe('秘密 JBSWY3DP')
  expect(decryptSecret(box, 'account/2')).toBeNull()
  expect(decryptSecret(encryptSecret('', 'account/1'), 'account/1')).toBe('')
})

test('encrypting twice gives different values', () => {
  expect(encryptSecret('a', 'account/1')).not.toBe(encryptSecret('a', 'account/1'))
})

test('an altered or malformed value gives null', () => {
  const [id = '', sealed = ''] = encryptSecret('JBSWY3DP', 'account/1').split('.')
  const bytes = Buffer.from(sealed, 'base64url')
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(decryptSecret(`${id}.${changed.toString('base64url')}`, 'account/1')).toBeNull()
  }
  expect(decryptSecret('', 'account/1')).toBeNull()
  expect(
    decryptSecret(`${id}.${bytes.subarray(0, 20).toString('base64url')}`, 'account/1'),
  ).toBeNull()
})

test('AUTH_SECRET_PREVIOUS decrypts old values, new ones use AUTH_SECRET', async () => {
  const previous = process.env.AUTH_SECRET
  const box = encryptSecret('a', 'account/1')
  const elsewhere = await withSecrets('another secret for tests, long enough as well')
  expect(elsewhere.decryptSecret(box, 'account/1')).toBeNull()
  const rotated = await withSecrets('another secret for tests, long enough as well', previous)
  expect(rotated.decryptSecret(box, 'account/1')).toBe('a')
  const newBox = rotated.encryptSecret('b', 'account/1')
  expect(elsewhere.decryptSecret(newBox, 'account/1')).toBe('b')
  expect(newBox.split('.')[0]).toBe(rotated.currentKeyId())
})

test('a value without key id, of an older version, is decrypted', () => {
  const [, sealed = ''] = encryptSecret('a', 'account/1').split('.')
  expect(decryptSecret(sealed, 'account/1')).toBe('a')
})

async function withSecrets(AUTH_SECRET: string, AUTH_SECRET_PREVIOUS?: string) {
  vi.resetModules()
  Object.assign(process.env, { AUTH_SECRET, AUTH_SECRET_PREVIOUS: AUTH_SECRET_PREVIOUS ?? '' })
  return import('./encrypted-secret')
}
