import { beforeAll, beforeEach, expect, test } from 'vitest'
import { findOrCreateAccount, type OidcProfile } from '@/lib/auth/oidc'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()
beforeAll(async () => {
  process.env.OIDC_ISSUER = 'https://id.example.org'
  await db().blockedTerm.create({ data: { term: '坏词' } })
})
beforeEach(() => db().account.deleteMany())

const profile = (given: Partial<OidcProfile> = {}): OidcProfile => ({ sub: 's', ...given })
const accounts = () => db().account.findMany({ include: { identities: true } })

test('the first sign-in creates an account with its identity, the next finds it', async () => {
  const claims = profile({ nickname: '小明', email: 'a@example.org', email_verified: true })
  const id = await findOrCreateAccount('s', claims)
  expect(await findOrCreateAccount('s', claims)).toBe(id)
  const [row, ...more] = await accounts()
  expect(more).toEqual([])
  expect(row).toMatchObject({ id, nickname: '小明', email: 'a@example.org' })
  expect(row?.confirmedAt).not.toBeNull()
  expect(row?.identities).toMatchObject([{ provider: 'https://id.example.org', subject: 's' }])
})

test('parallel first sign-ins create one account', async () => {
  const claims = profile({ nickname: '小明', email: 'a@example.org', email_verified: true })
  const ids = await Promise.all([1, 2, 3, 4, 5].map(() => findOrCreateAccount('s', claims)))
  expect(new Set(ids).size).toBe(1)
  expect(await accounts()).toHaveLength(1)
})

test('a verified address leads to its confirmed account, an unverified one does not', async () => {
  const data = { nickname: '小红', email: 'a@example.org', confirmedAt: new Date() }
  const owner = await db().account.create({ data })
  const email = 'Ａ@Example.org'
  expect(await findOrCreateAccount('s', profile({ email, email_verified: true }))).toBe(owner.id)
  expect(await findOrCreateAccount('t', profile({ email }))).not.toBe(owner.id)
  const other = await db().account.findFirstOrThrow({ where: { id: { not: owner.id } } })
  expect(other.email).toBeNull()
})

test('an invalid mail address is left out', async () => {
  const id = await findOrCreateAccount(
    's',
    profile({ email: 'root@localhost', email_verified: true }),
  )
  expect(await accounts()).toMatchObject([{ id, email: null }])
})

test('a blocked, reserved or taken nickname is replaced', async () => {
  await db().account.create({ data: { nickname: '小明' } })
  const named = async (given: Partial<OidcProfile>, sub: string) => {
    const id = (await findOrCreateAccount(sub, profile(given))) ?? 0
    return (await db().account.findUniqueOrThrow({ where: { id } })).nickname
  }
  expect(
    await named({ nickname: '我是坏词', preferred_username: '编辑部', name: '小亮' }, 'a'),
  ).toBe('小亮')
  expect(await named({ nickname: '说坏词的' }, 'b')).toMatch(/\d+$/)
  expect(await named({ nickname: '小明' }, 'c')).toMatch(/\d+$/)
})

test('a banned reader can’t sign in', async () => {
  const id = (await findOrCreateAccount('s', profile())) ?? 0
  await db().account.update({ where: { id }, data: { bannedUntil: new Date(Date.now() + 60_000) } })
  expect(await findOrCreateAccount('s', profile())).toBeNull()
})

test('a subject with NUL is refused', async () => {
  expect(await findOrCreateAccount('s\0', profile({}))).toBeNull()
})
