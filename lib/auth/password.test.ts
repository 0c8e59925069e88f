import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password'

test('a password is known again by its hash, which is argon2id and salted', async () => {
  const [one, two] = await Promise.all([hashPassword('海上升明月'), hashPassword('海上升明月')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(await verifyPassword(one, '海上升明月')).toBe(true)
  expect(await verifyPassword(one, '海上升明日')).toBe(false)
})

test('full or half width, composed or not, it is the same', async () => {
  const known = await hashPassword('ｃａｆｅ\u0301 2026')
  expect(await verifyPassword(known, 'café 2026')).toBe(true)
})

test('no account: false, and as slow', async () => {
  const known = await hashPassword('海上升明月')
  const there = await time(() => verifyPassword(known, 'x'))
  const absent = await time(() => verifyPassword(null, 'x'))
  expect(await verifyPassword(null, '')).toBe(false)
  // Without the work it would be some hundred times faster; the machine may be busy.
  expect(absent).toBeGreaterThan(there / 5)
})

test('what is no hash is thrown', async () => {
  await expect(verifyPassword('plain', 'plain')).rejects.toThrow()
})

/** The quickest of some, in milliseconds. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
