import { beforeEach, expect, test, vi } from 'vitest'
import { register } from '@/lib/auth/register'
import { db } from '@/lib/db'
import { accountParts } from '@/lib/reader/export/account'
import type { Identifier } from '@/lib/schemas/identifier'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { readAgreements } from './agreements'

vi.mock('@/lib/auth/send-code')

ownDatabase()

beforeEach(async () => {
  await asOwner('truncate reader.account, reader.agreed_text, page cascade')
  await db().page.createMany({
    data: [
      { slug: 'legal', title: '用户协议', body: '第一版。' },
      { slug: 'privacy', title: '隐私政策', body: '少收。' },
      { slug: 'about', title: '关于我们', body: '晓闻。' },
    ],
  })
})

async function registered(nickname: string): Promise<number> {
  const value = `reader${Math.random().toString(36).slice(2)}@example.org`
  const identifier: Identifier = { kind: 'email', value }
  const outcome = await register({ identifier, nickname, password: '潮水退去之后再出发' }, 'here')
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

async function change(slug: string, body: string): Promise<Date> {
  return (await db().page.update({ where: { slug }, data: { body } })).updatedAt
}

test('registering keeps which version of both pages was agreed to, and when', async () => {
  const account = await registered('小明')
  const pages = await db().page.findMany({
    where: { slug: { not: 'about' } },
    orderBy: { slug: 'asc' },
  })
  const found = await readAgreements(account)
  expect(found.map(({ slug, version, changedAt }) => [slug, version, changedAt])).toEqual(
    pages.map(({ slug, updatedAt }) => [slug, updatedAt.toISOString(), null]),
  )
  const { createdAt } = await db().account.findUniqueOrThrow({ where: { id: account } })
  // Written by the same statement's transaction, as `now()` shows.
  expect(found.map(({ agreedAt }) => agreedAt)).toEqual(Array(2).fill(createdAt.toISOString()))
})

test('a page that changes has another version, and the old text stays with who agreed to it', async () => {
  const [first, also] = [await registered('小明'), await registered('小红')]
  const changedAt = await change('legal', '第二版。')
  const second = await registered('小刚')
  expect(await readAgreements(first)).toMatchObject([
    { slug: 'legal', changedAt: changedAt.toISOString() },
    { slug: 'privacy', changedAt: null },
  ])
  expect(await readAgreements(second)).toMatchObject([
    { slug: 'legal', version: changedAt.toISOString(), changedAt: null },
    { slug: 'privacy' },
  ])
  expect((await readAgreements(also)).map(({ slug }) => slug)).toEqual(['legal', 'privacy'])
  // One copy for all who agreed to it.
  const texts = await db().agreedText.findMany({
    where: { slug: 'legal' },
    orderBy: { version: 'asc' },
  })
  expect(texts.map(({ body }) => body)).toEqual(['第一版。', '第二版。'])
  const exported: unknown[] = []
  for await (const rows of accountParts.agreements(first)) exported.push(...rows)
  expect(exported).toMatchObject([{ title: '用户协议', body: '第一版。' }, { title: '隐私政策' }])
})

test('another place in the footer is not told as a change, and a page that is gone is not either', async () => {
  const account = await registered('小明')
  await db().page.update({ where: { slug: 'legal' }, data: { position: 3 } })
  await db().page.delete({ where: { slug: 'privacy' } })
  expect(await readAgreements(account)).toMatchObject([
    { slug: 'legal', changedAt: null },
    { slug: 'privacy', title: '隐私政策', changedAt: null },
  ])
})

test('a site without these pages registers all the same', async () => {
  await db().page.deleteMany()
  expect(await readAgreements(await registered('小明'))).toEqual([])
})

test('an account that is not made keeps no agreement', async () => {
  await registered('小明')
  await expect(registered('小明')).rejects.toThrow('nickname')
  expect(await db().agreement.count()).toBe(2)
})

test('what was agreed to can not be changed by SQL, and goes with its account alone', async () => {
  const account = await registered('小明')
  for (const statement of [
    `update reader.agreed_text set body = ''`,
    `update reader.agreement set agreed_at = now() - interval '1 year'`,
    `update reader.agreement set version = now()`,
  ])
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow('用户同意的内容和版本不能改动')
  await expect(db().$executeRaw`delete from reader.agreed_text`).rejects.toThrow(
    'agreement_text_fkey',
  )
  await db().account.delete({ where: { id: account } })
  expect([await db().agreement.count(), await db().agreedText.count()]).toEqual([0, 2])
})
