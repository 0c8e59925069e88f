import { TOTP, URI } from 'otpauth'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { beginTwoStep, confirmTwoStep, endTwoStep, passTwoStep, readTwoStepSetup } from './two-step'

ownDatabase()
vi.mock('@/lib/clock', async (original) => ({
  ...(await original<typeof import('@/lib/clock')>()),
  now: () => new Date(),
}))

let account: { id: number; nickname: string }
beforeEach(async () => {
  // A fixed clock: no code expires during a test.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  await db().account.deleteMany()
  account = await db().account.create({ data: { nickname: '小明' } })
})
afterEach(() => vi.useRealTimers())

/** The app's code in so many seconds. */
function appShows(secret: string, seconds = 0): string {
  return TOTP.generate({
    secret: new TOTP({ secret }).secret,
    timestamp: Date.now() + seconds * 1000,
  })
}

async function begin(): Promise<string> {
  await beginTwoStep(account.id)
  return (await readTwoStepSetup(account))?.secret ?? ''
}

async function turnOn(): Promise<{ secret: string; codes: string[] }> {
  const secret = await begin()
  const codes = await confirmTwoStep(account.id, appShows(secret))
  return { secret, codes: codes ?? [] }
}

function wait(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000)
}

test('the setup shows the secret as URI and QR code; the row holds it encrypted', async () => {
  await beginTwoStep(account.id)
  const offer = await readTwoStepSetup(account)
  expect(URI.parse(offer?.uri ?? '')).toMatchObject({
    issuer: '晓闻',
    label: '小明',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    secret: { base32: offer?.secret },
  })
  expect(offer?.secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(offer?.svg).toMatch(/^<svg[^>]*viewBox/)
  const row = await db().account.findFirstOrThrow()
  expect(row.totpConfirmedAt).toBeNull()
  expect(row.totpSecret).not.toContain(offer?.secret)
})

test('an unconfirmed secret stays the same and passes no code', async () => {
  const secret = await begin()
  expect(await begin()).toBe(secret)
  expect(await passTwoStep(account.id, appShows(secret))).toBe(false)
})

test('a secret that can’t be decrypted is replaced', async () => {
  await db().account.update({ where: { id: account.id }, data: { totpSecret: 'x' } })
  expect(await begin()).toMatch(/^[A-Z2-7]{32}$/)
})

test('the right code turns the second step on, once, and returns ten recovery codes', async () => {
  const secret = await begin()
  const right = appShows(secret)
  expect(await confirmTwoStep(account.id, appShows(secret, 300))).toBeNull()
  const answers = await Promise.all([1, 2, 3].map(() => confirmTwoStep(account.id, right)))
  const [codes = [], ...more] = answers.filter((answer) => answer !== null)
  expect(more).toEqual([])
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
  const rows = JSON.stringify(await db().recoveryCode.findMany())
  expect(codes.filter((code) => rows.includes(code))).toEqual([])
  expect(await db().recoveryCode.count()).toBe(10)
  expect(await begin()).toBe('')
})

test('each code passes once, in parallel too, and not after the confirmation', async () => {
  const { secret } = await turnOn()
  expect(await passTwoStep(account.id, appShows(secret))).toBe(false)
  wait(60)
  const code = appShows(secret)
  const answers = await Promise.all([1, 2, 3, 4].map(() => passTwoStep(account.id, code)))
  expect(answers.filter(Boolean)).toHaveLength(1)
  expect(await passTwoStep(account.id, code)).toBe(false)
})

test('a code passes 30 seconds early or late, and no older one after it', async () => {
  const { secret } = await turnOn()
  wait(300)
  expect(await passTwoStep(account.id, appShows(secret, -60))).toBe(false)
  expect(await passTwoStep(account.id, appShows(secret, 60))).toBe(false)
  expect(await passTwoStep(account.id, appShows(secret, -30))).toBe(true)
  expect(await passTwoStep(account.id, appShows(secret, 30))).toBe(true)
  expect(await passTwoStep(account.id, appShows(secret))).toBe(false)
})

test('a recovery code passes once, in any spelling, for its account alone', async () => {
  const { codes } = await turnOn()
  const [first = '', second = ''] = codes
  const other = await db().account.create({ data: { nickname: '小红' } })
  expect(await passTwoStep(other.id, first)).toBe(false)
  const answers = await Promise.all([1, 2, 3].map(() => passTwoStep(account.id, first)))
  expect(answers.filter(Boolean)).toHaveLength(1)
  const typed = ` ${second.replaceAll('-', ' ').toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l')} `
  expect(await passTwoStep(account.id, typed)).toBe(true)
  expect(await passTwoStep(account.id, second)).toBe(false)
  expect(await db().recoveryCode.count()).toBe(8)
})

test.each(['', '000', '12345a', '1234567', '一二三四五六'])('"%s" does not pass', async (code) => {
  await turnOn()
  expect(await passTwoStep(account.id, code)).toBe(false)
})

test('another account’s encrypted secret does not decrypt', async () => {
  const { secret } = await turnOn()
  const { totpSecret, totpConfirmedAt } = await db().account.findFirstOrThrow()
  const thief = await db().account.create({
    data: { nickname: '小红', totpSecret, totpConfirmedAt },
  })
  expect(await passTwoStep(thief.id, appShows(secret))).toBe(false)
})

test('turning the second step off deletes it, and it can be set up again', async () => {
  const { secret, codes } = await turnOn()
  await endTwoStep(account.id)
  wait(60)
  expect(await passTwoStep(account.id, appShows(secret))).toBe(false)
  expect(await passTwoStep(account.id, codes[0] ?? '')).toBe(false)
  expect(await db().account.findFirst()).toMatchObject({
    totpSecret: null,
    totpConfirmedAt: null,
    totpStep: null,
  })
  expect(await begin()).not.toBe(secret)
})
