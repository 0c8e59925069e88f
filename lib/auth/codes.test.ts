import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { checkCode, issueCode } from './codes'

ownDatabase()

let account: number
beforeEach(async () => {
  await db().account.deleteMany()
  account = (await db().account.create({ data: { nickname: '小明' } })).id
})

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

test('a code is six digits and passes once, for its purpose and account', async () => {
  const other = await db().account.create({ data: { nickname: '小红' } })
  const code = await issueCode(account, 'confirm')
  expect(code).toMatch(/^\d{6}$/)
  expect(await checkCode(account, 'reset', code)).toBe(false)
  expect(await checkCode(other.id, 'confirm', code)).toBe(false)
  expect(await checkCode(account, 'confirm', wrong(code))).toBe(false)
  expect(await checkCode(account, 'confirm', code)).toBe(true)
  expect(await checkCode(account, 'confirm', code)).toBe(false)
})

test('the row does not contain the code', async () => {
  const code = await issueCode(account, 'confirm')
  const row = await db().verificationCode.findFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(code)
})

test('a new code replaces the earlier one and its tries', async () => {
  const first = await issueCode(account, 'confirm')
  for (let i = 0; i < 5; i++) await checkCode(account, 'confirm', wrong(first))
  let second = await issueCode(account, 'confirm')
  while (second === first) second = await issueCode(account, 'confirm')
  expect(await checkCode(account, 'confirm', first)).toBe(false)
  expect(await checkCode(account, 'confirm', second)).toBe(true)
})

test('after five wrong tries the right code fails', async () => {
  const code = await issueCode(account, 'confirm')
  const tries = Array.from({ length: 5 }, () => checkCode(account, 'confirm', wrong(code)))
  expect(await Promise.all(tries)).toEqual([false, false, false, false, false])
  expect(await checkCode(account, 'confirm', code)).toBe(false)
})

test('parallel guesses get five tries in all', async () => {
  const code = await issueCode(account, 'confirm')
  await Promise.all(Array.from({ length: 30 }, () => checkCode(account, 'confirm', wrong(code))))
  expect(await db().verificationCode.findFirst()).toMatchObject({ tries: 5 })
})

test('a right code sent twice in parallel passes once', async () => {
  for (let round = 0; round < 5; round++) {
    const code = await issueCode(account, 'confirm')
    const answers = await Promise.all([1, 2, 3, 4].map(() => checkCode(account, 'confirm', code)))
    expect(answers.filter(Boolean)).toHaveLength(1)
  }
})

test('a code expires after 15 minutes and is deleted with the next', async () => {
  const code = await issueCode(account, 'confirm')
  const { id, expiresAt } = await db().verificationCode.findFirstOrThrow()
  expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 14 * 60_000)
  expect(expiresAt.getTime()).toBeLessThan(Date.now() + 16 * 60_000)
  await db().verificationCode.update({ where: { id }, data: { expiresAt: minutesAgo(1) } })
  expect(await checkCode(account, 'confirm', code)).toBe(false)
  const other = await db().account.create({ data: { nickname: '小红' } })
  await issueCode(other.id, 'confirm')
  expect(await db().verificationCode.findUnique({ where: { id } })).toBeNull()
})
