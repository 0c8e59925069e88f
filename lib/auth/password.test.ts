import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password'

test('a password matches its salted argon2id hash', async () => {
  const [one, two] = await Promise.all([hashPassword('海上升明月'), hashPassword('海上升明月')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(await verifyPassword(one, '海上升明月')).toBe(true)
  expect(await verifyPassword(one, '海上升明日')).toBe(false)
})

test('full width and composed characters match their normal forms', async () => {
  const known = await hashPassword('ｃａｆｅ\u0301 2026')
  expect(await verifyPassword(known, 'café 2026')).toBe(true)
})

test('a missing account is as slow as a wrong password', async () => {
  const known = await hashPassword('海上升明月')
  const there = await time(() => verifyPassword(known, 'x'))
  const absent = await time(() => verifyPassword(null, 'x'))
  expect(await verifyPassword(null, '')).toBe(false)
  // Without hashing it would be a hundred times faster; the bound allows for a busy machine.
  expect(absent).toBeGreaterThan(there / 5)
})

test('an invalid hash throws', async () => {
  await expect(verifyPassword('plain', 'plain')).rejects.toThrow()
})

/** The fastest of several runs, in milliseconds. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
