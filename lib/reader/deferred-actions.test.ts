import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { readDraft } from '@/lib/actions/drafts'
import { deferUntilSignIn } from '@/lib/actions/deferred'
import { resumeDeferred } from '@/lib/reader/deferred-actions'
import type { Reader } from '@/lib/auth/session'
import { newReader, newStory } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()
const FROM = '/article/1'
let reader: Reader
let story: number

beforeAll(async () => {
  story = await newStory({ commentPolicy: 'open' })
})

beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await db().draft.deleteMany()
  await db().comment.deleteMany()
  reader = await newReader({ createdAt: new Date(Date.now() - 365 * 86_400_000) })
})

async function afterLogin(page: string, fields: Record<string, string>) {
  const deferred = await deferUntilSignIn(page, fields, { from: FROM, address: 'a' })
  expect(deferred.headers.get('location')).toBe('/login?next=%2Farticle%2F1')
  const [cookie = ''] = (deferred.headers.get('set-cookie') ?? '').split(';')
  const headers = new Headers({ cookie })
  const context = { reader, address: 'a', device: '', params: {}, from: FROM, headers }
  const { to, cookies } = await resumeDeferred(context, FROM)
  expect(cookies).toMatchObject([expect.stringMatching(/^xiaowen-pending=; .*Max-Age=0/)])
  return { to, draft: await draftIn(to) }
}

async function draftIn(to: string) {
  const { pathname, searchParams } = new URL(to, 'http://localhost')
  return readDraft(pathname, searchParams.get('draft'))
}

test('a deferred comment is published after sign-in and its draft deleted', async () => {
  const { to } = await afterLogin(`/story/${story}/comments`, { text: '登录以后说的话' })
  const [row] = await db().comment.findMany()
  expect(row).toMatchObject({ text: '登录以后说的话', accountId: reader.id, state: 'approved' })
  expect(to).toBe(`${FROM}#comment-${row?.id}`)
  expect(await db().draft.count()).toBe(0)
})

test('a deferred like is set after sign-in', async () => {
  expect((await afterLogin(`/story/${story}/like`, { on: '1' })).to).toBe(FROM)
  expect(await db().storyLike.count({ where: { accountId: reader.id } })).toBe(1)
})

test('a reader is blocked after sign-in', async () => {
  const other = await newReader()
  await afterLogin('/me/ignored', { on: '1', account: String(other.id) })
  expect(await db().blockedReader.findMany({ where: { accountId: reader.id } })).toMatchObject([
    { blockedId: other.id },
  ])
})

test('a refused deferred form comes back with the reason', async () => {
  const text = '长'.repeat(1001)
  const { to, draft } = await afterLogin(`/story/${story}/comments`, { text })
  expect(to).toMatch(/^\/story\/\d+\/comments\?draft=[0-9a-f-]{36}#errors$/)
  expect(draft?.fields).toEqual({ text })
  expect(draft?.errors.text).toMatch(/1000/)
})

test('a rate limited deferred form comes back with the time', async () => {
  const page = `/story/${story}/comments`
  for (let sent = 0; sent < 30; sent++) await afterLogin(page, { text: '' })
  const { draft } = await afterLogin(page, { text: '第三十一次' })
  expect(draft?.errors.form).toMatch(/以后再试/)
  expect(draft?.fields.text).toBe('第三十一次')
})

test.each([
  ['/comment/7/report', { reason: '骂人' }],
  ['/comment/7/text', { text: '改过的话' }],
  ['/me/profile', { nickname: '新的名字' }],
])('a form of %s is shown again instead of sent', async (page, fields) => {
  const { to, draft } = await afterLogin(page, fields)
  expect(to).toMatch(new RegExp(`^${page}\\?draft=[0-9a-f-]{36}$`))
  expect(draft).toMatchObject({ fields, errors: {} })
})

test('a deferred form for a deleted story leads to the next page', async () => {
  expect((await afterLogin('/story/2000000/like', { on: '1' })).to).toBe(FROM)
})

test('without a deferred form sign-in leads to the next page', async () => {
  const headers = new Headers()
  const context = { reader, address: 'a', device: '', params: {}, from: FROM, headers }
  expect(await resumeDeferred(context, FROM)).toEqual({ to: FROM, cookies: [] })
})
