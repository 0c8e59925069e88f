import { beforeEach, expect, test, vi } from 'vitest'
import { authenticate } from '@/lib/auth/authenticate'
import { issueCode } from '@/lib/auth/codes'
import { confirmAddress } from '@/lib/auth/confirm'
import * as passwords from '@/lib/auth/password'
import { register } from '@/lib/auth/register'
import { sendCode, sendAlreadyRegistered } from '@/lib/auth/send-code'
import { removeUnconfirmed } from '@/lib/jobs/remove-unconfirmed'
import { accountCopy } from '@/lib/copy/account'
import { db } from '@/lib/db'
import { openSession, readerOf } from '@/lib/auth/session'
import { newStory } from '@/lib/reader/testing/person'
import type { Identifier } from '@/lib/schemas/identifier'
import { ownDatabase } from '@/lib/testing/own-database'

vi.mock('@/lib/auth/send-code')
vi.mock('@/lib/auth/password', { spy: true })

ownDatabase()
const email: Identifier = { kind: 'email', value: 'reader@example.org' }
const phone: Identifier = { kind: 'phone', value: '13800138000' }
const passwordOf = (nickname: string) => `潮水退去之后再出发的${nickname}`
const tooMany = { errors: { identifier: accountCopy.register.tooMany } }

beforeEach(async () => {
  vi.clearAllMocks()
  await db().account.deleteMany()
  await db().rateLimit.deleteMany()
})

const attempt = (nickname: string, identifier = email) =>
  register({ identifier, nickname, password: passwordOf(nickname) }, 'here')

async function registered(nickname: string, identifier = email): Promise<number> {
  const outcome = await attempt(nickname, identifier)
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

async function signedIn(nickname: string, identifier = email): Promise<number | null> {
  const form = { identifier, password: passwordOf(nickname) }
  const found = await authenticate(form, 'here')
  return 'account' in found ? found.account.id : null
}

const readAll = (id: number) =>
  db().account.findUniqueOrThrow({
    where: { id },
    include: { sessions: true, likes: true, favourites: true, history: true, folders: true },
  })

test.each([
  ['an e-mail address', email],
  ['a number', phone],
])(
  '%s: a stranger’s registration does not change an unconfirmed account',
  async (_, identifier) => {
    const own = await registered('小明', identifier)
    const token = await openSession(own, { device: '', twoStep: false })
    const saved = { accountId: own, storyId: await newStory() }
    await db().storyLike.create({ data: saved })
    await db().favourite.create({ data: saved })
    await db().historyEntry.create({ data: saved })
    const before = await readAll(own)
    await registered('小红', identifier)
    await registered('小刚', identifier)
    expect(await attempt('小丽', identifier)).toEqual(tooMany)
    expect(await readAll(own)).toEqual(before)
    expect((await readerOf(token))?.id).toBe(own)
    expect(await signedIn('小明', identifier)).toBe(own)
  },
)

test('of parallel registrations of one address three succeed', async () => {
  const names = Array.from({ length: 8 }, (_, i) => `读者${i}号`)
  const registered = await Promise.all(names.map((name) => attempt(name)))
  expect(registered.filter((one) => 'id' in one)).toHaveLength(3)
  expect(registered.filter((one) => 'errors' in one)).toEqual(Array(5).fill(tooMany))
})

test('the account that confirms first has the address; the other can’t confirm it', async () => {
  const other = await registered('小明')
  const own = await registered('小红')
  expect(await confirmAddress(own, await issueCode(own, 'confirm'))).toBe(true)
  expect(await confirmAddress(other, await issueCode(other, 'confirm'))).toBe(false)
  expect(await signedIn('小红')).toBe(own)
  expect(await signedIn('小明')).toBe(other)
  expect(await readAll(other)).toMatchObject({ confirmedAt: null, email: email.value })
})

test('registering a confirmed address gets the same answer, and its owner a mail', async () => {
  const own = await registered('小明')
  await db().account.update({ where: { id: own }, data: { confirmedAt: new Date() } })
  vi.clearAllMocks()
  for (const name of ['小红', '小刚', '小丽']) expect(await attempt(name)).toHaveProperty('id')
  expect(await attempt('小强')).toEqual(tooMany)
  expect(sendCode).not.toHaveBeenCalled()
  expect(sendAlreadyRegistered).toHaveBeenCalledTimes(3)
})

test('signing in verifies the same number of passwords however many accounts there are', async () => {
  const verified = vi.mocked(passwords.verifyPassword)
  const cost = async () => {
    verified.mockClear()
    await signedIn('小强')
    return verified.mock.calls.length
  }
  const none = await cost()
  await registered('小明')
  expect(await cost()).toBe(none)
  await registered('小红')
  expect(await cost()).toBe(none)
})

test('an unused unconfirmed account is deleted after a week', async () => {
  const [idle, used, saver] = [
    await registered('小明'),
    await registered('小红'),
    await registered('小刚'),
  ]
  await openSession(used, { device: '', twoStep: false })
  await db().storyLike.create({ data: { accountId: saver, storyId: await newStory() } })
  expect(await removeUnconfirmed()).toBe(0)
  await db().$executeRaw`update reader.account set created_at = now() - interval '8 days'`
  expect(await removeUnconfirmed()).toBe(1)
  const left = await db().account.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  expect(left).toEqual([{ id: used }, { id: saver }])
  expect(await db().account.count({ where: { id: idle } })).toBe(0)
  await db().$executeRaw`update reader.account set created_at = now() - interval '181 days'`
  expect(await removeUnconfirmed()).toBe(1)
})
