import { expect, test, vi } from 'vitest'
import { seal, unseal } from './secret-box'

process.env.AUTH_SECRET = 'a secret for tests, long enough for the rules'

test('what was sealed is opened by its owner', () => {
  const box = seal('秘密 JBSWY3DP', 'account/1')
  expect(box).not.toContain('JBSWY3DP')
  expect(unseal(box, 'account/1')).toBe('秘密 JBSWY3DP')
  expect(unseal(box, 'account/2')).toBeNull()
  expect(unseal(seal('', 'account/1'), 'account/1')).toBe('')
})

test('two of the same differ', () => {
  expect(seal('a', 'account/1')).not.toBe(seal('a', 'account/1'))
})

test('a changed byte, wherever, and what is no box, do not open', () => {
  const bytes = Buffer.from(seal('JBSWY3DP', 'account/1'), 'base64url')
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(unseal(changed.toString('base64url'), 'account/1')).toBeNull()
  }
  expect(unseal('', 'account/1')).toBeNull()
  expect(unseal(bytes.subarray(0, 20).toString('base64url'), 'account/1')).toBeNull()
})

test('another AUTH_SECRET opens nothing', async () => {
  const box = seal('a', 'account/1')
  vi.resetModules()
  process.env.AUTH_SECRET = 'another secret for tests, long enough as well'
  const { unseal: unsealElsewhere } = await import('./secret-box')
  expect(unsealElsewhere(box, 'account/1')).toBeNull()
})
