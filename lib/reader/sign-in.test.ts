import { TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { issueCode } from '@/lib/auth/codes'
import { readCookie, sessionCookieName, ticketCookieName } from '@/lib/auth/cookies'
import { hashPassword } from '@/lib/auth/password'
import { replaceRecoveryCodes } from '@/lib/auth/recovery-codes'
import { readerOf } from '@/lib/auth/session'
import { newSecret } from '@/lib/auth/totp'
import { totpOwner } from '@/lib/auth/two-step'
import { type ActionOutcome, runAction } from '@/lib/actions/run-action'
import { accountCopy } from '@/lib/copy/account'
import { db } from '@/lib/db'
import { encryptSecret } from '@/lib/encrypted-secret'
import { resetCodeAction } from '@/lib/reader/reset'
import { routes, signInCodeAt } from '@/lib/routes'
import { ownDatabase } from '@/lib/testing/own-database'
import { signInAction, signInCodeAction } from './sign-in'

ownDatabase()

const words = accountCopy.secondStep
const PASSWORD = '潮水退去之后再出发'
const expired = { errors: { form: words.expired } }
const wrong = { errors: { code: words.wrong } }

let password: string | undefined
let account: { id: number; email: string; secret: string; recovery: string[] }
beforeEach(async () => {
  password ??= await hashPassword(PASSWORD)
  await db().account.deleteMany()
  await db().rateLimit.deleteMany()
  account = await withTwoStep('小明')
})

async function withTwoStep(nickname: string): Promise<typeof account> {
  const email = `reader${Math.random().toString(36).slice(2)}@example.org`
  const data = { nickname, email, password, confirmedAt: new Date() }
  const { id } = await db().account.create({ data, select: { id: true } })
  const secret = newSecret()
  await db().account.update({
    where: { id },
    data: { totpSecret: encryptSecret(secret, totpOwner(id)), totpConfirmedAt: new Date() },
  })
  const recovery = await db().$transaction((tx) => replaceRecoveryCodes(tx, id))
  return { id, email, secret, recovery }
}

function contextOf(cookie: string) {
  const headers = new Headers({ cookie })
  return { reader: null, address: 'here', device: 'test', params: {}, from: '/', headers }
}

const signIn = (email = account.email, typed = PASSWORD): Promise<ActionOutcome> =>
  runAction(signInAction, { identifier: email, password: typed, next: '/columns' }, contextOf(''))

/** The token of a cookie that the answer sets. */
function cookieOf(outcome: ActionOutcome, name: string): string | null {
  const { cookies = [] } = outcome as { cookies?: string[] }
  const set = cookies.map((cookie) => cookie.split(';', 1).join(''))
  return readCookie(new Headers({ cookie: set.join('; ') }), name)
}

async function ticketOf(email = account.email): Promise<string> {
  return cookieOf(await signIn(email), ticketCookieName()) ?? ''
}

const step = (ticket: string, code: string, by = '') =>
  runAction(
    signInCodeAction,
    { code, by, next: '/columns' },
    contextOf(`${ticketCookieName()}=${ticket}`),
  )

const shown = ({ secret } = account) => TOTP.generate({ secret: new TOTP({ secret }).secret })

/** A code that is none of the app's now. */
function wrongCode(): string {
  const totp = new TOTP({ secret: account.secret })
  const codes = ['000000', '111111', '222222', '333333']
  return codes.find((token) => totp.validate({ token, window: 2 }) === null) ?? ''
}

test('a right password leads to the code alone, and the code to a session that passed it', async () => {
  const asked = await signIn()
  expect(asked).toMatchObject({ json: { secondStep: true }, to: signInCodeAt('/columns') })
  expect(cookieOf(asked, sessionCookieName())).toBeNull()
  expect(await db().session.count()).toBe(0)
  const ticket = cookieOf(asked, ticketCookieName()) ?? ''
  const [row] = await db().signInTicket.findMany()
  expect([row?.accountId, row?.tokenHash === ticket]).toEqual([account.id, false])

  const done = await step(ticket, shown())
  expect(done).toMatchObject({ to: '/columns' })
  expect(cookieOf(done, ticketCookieName())).toBeNull()
  const reader = await readerOf(cookieOf(done, sessionCookieName()) ?? '')
  expect(reader).toMatchObject({ id: account.id, twoStep: true })
})

test('a recovery code is as good, once', async () => {
  const [code = ''] = account.recovery
  expect(await step(await ticketOf(), code, 'recovery')).toMatchObject({ to: '/columns' })
  expect(await step(await ticketOf(), code, 'recovery')).toEqual({
    errors: { code: words.recoveryWrong },
  })
})

test('a ticket is used once, also by requests at the same time', async () => {
  const ticket = await ticketOf()
  const outcomes = await Promise.all(
    account.recovery.slice(0, 4).map((code) => step(ticket, code, 'recovery')),
  )
  expect(outcomes.filter((outcome) => 'to' in (outcome as object))).toHaveLength(1)
  expect(await step(ticket, shown())).toEqual(expired)
  expect(await db().session.count()).toBe(1)
})

test('after five wrong codes the right one is refused', async () => {
  const ticket = await ticketOf()
  for (let i = 0; i < 5; i++) expect(await step(ticket, wrongCode())).toEqual(wrong)
  expect(await step(ticket, shown())).toEqual(expired)
})

test('other tickets do not give more than ten tries in a quarter of an hour', async () => {
  for (let i = 0; i < 10; i++) await step(await ticketOf(), wrongCode())
  // The passwords have a limit of their own.
  await db().rateLimit.deleteMany({ where: { key: { startsWith: 'sign-in/' } } })
  expect(await step(await ticketOf(), shown())).toHaveProperty('until')
})

test('no ticket, one of five minutes ago and a made-up one are refused alike', async () => {
  const ticket = await ticketOf()
  await db().signInTicket.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  for (const one of [ticket, 'made-up', '']) expect(await step(one, shown())).toEqual(expired)
  await ticketOf()
  expect(await db().signInTicket.count()).toBe(1)
})

test("a ticket is its own account's, whatever code is typed", async () => {
  const other = await withTwoStep('小红')
  expect(await step(await ticketOf(), shown(other))).toEqual(wrong)
  expect(await step(await ticketOf(), other.recovery[0] ?? '', 'recovery')).toEqual({
    errors: { code: words.recoveryWrong },
  })
})

test.each([
  ['a new password', { password: 'x' }],
  ['a ban', { bannedUntil: new Date(Date.now() + 60_000) }],
  ['a new role', { role: 'moderator' }],
] as const)('%s ends a ticket', async (_, data) => {
  const ticket = await ticketOf()
  await db().account.update({ where: { id: account.id }, data })
  expect(await step(ticket, shown())).toEqual(expired)
})

test('a reset leads to the second step, whose ticket is made after the new password', async () => {
  const code = await issueCode(account.id, 'reset')
  const fields = { identifier: account.email, code, password: '另外一句很长的话' }
  const outcome = await runAction(resetCodeAction, fields, contextOf(''))
  expect(outcome).toMatchObject({ to: signInCodeAt(routes.me) })
  expect(await db().session.count()).toBe(0)
  const ticket = cookieOf(outcome, ticketCookieName()) ?? ''
  expect(await step(ticket, shown())).toMatchObject({ to: '/columns' })
})

test('a wrong password says the same with two-step sign-in, without it, and without an account', async () => {
  const data = { nickname: '小刚', email: 'plain@example.org', password, confirmedAt: new Date() }
  await db().account.create({ data })
  const refused = { errors: { form: accountCopy.signIn.wrong } }
  for (const email of [account.email, data.email, 'nobody@example.org'])
    expect(await signIn(email, '这不是那个密码呀呀')).toEqual(refused)
  expect(await db().signInTicket.count()).toBe(0)
  expect(await signIn(data.email)).toMatchObject({ json: {}, to: '/columns' })
})
