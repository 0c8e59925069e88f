import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/db'
import { writeAvatar } from '@/lib/reader/avatar-file'
import { createAllReaderData } from '@/lib/reader/testing/everything'
import { errorsOf, newReader, send } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { erasureAction } from './erasure'

ownDatabase()
let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xiaowen-erasure-'))
  process.env.DATA_DIR = data
})
afterAll(() => rm(data, { recursive: true }))

const schemas = ['reader', 'newsroom', 'listing', 'public']

interface Place {
  table: string
  column: string
}

/** Every column of every table; those that hold an account's id by their name apart. */
async function placesOf(accounts: boolean): Promise<Place[]> {
  return db().$queryRaw<Place[]>`
    select format('%I.%I', table_schema, table_name) as table, quote_ident(column_name) as column
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = any (${schemas}) and table_type = 'BASE TABLE' and (not ${accounts}
      or column_name in ('account_id', 'by_id', 'actor_id', 'ignored_id')
      or (table_name = 'account' and column_name = 'id'))`
}

async function holding(places: Place[], words: string[]): Promise<string[]> {
  const found: string[] = []
  for (const { table, column } of places) {
    const [row] = await db().$queryRawUnsafe<[{ count: number }]>(
      `select count(*)::int as count from ${table} where exists (
        select from unnest($1::text[]) as w(word) where position(word in ${column}::text) > 0)`,
      words,
    )
    if (row.count > 0) found.push(`${table}.${column}`)
  }
  return found
}

test('after erasure no row names the reader, comments stay, and the avatar is deleted', async () => {
  const password = await hashPassword('每天早上都去江边跑步')
  // An id that no other row has by chance.
  const reader = await newReader({
    id: 987_654,
    nickname: '独一无二的小明',
    email: 'only.one@example.org',
    phone: '13812345678',
    avatar: await writeAvatar(Buffer.from('a face')),
    password,
  })
  const other = await newReader()
  const comment = await createAllReaderData(reader, other)
  const { avatar } = await db().account.findUniqueOrThrow({ where: { id: reader.id } })
  const names = ['独一无二的小明', 'only.one@example.org', '13812345678']
  expect(await holding(await placesOf(true), [String(reader.id)])).toContain(
    'reader.comment.account_id',
  )
  expect(await holding(await placesOf(false), names)).toContain('newsroom.complaint.contact')
  const counted = { where: { key: { contains: `account/${reader.id}` } } }
  expect(await db().rateLimit.count(counted)).toBe(3)

  expect(errorsOf(await send(erasureAction, reader, { password: 'wrong wrong' }))).toHaveProperty(
    'password',
  )
  const outcome = await send(erasureAction, reader, { password: '每天早上都去江边跑步' })
  expect(outcome).toMatchObject({ to: '/login?notice=erased' })
  expect(JSON.stringify(outcome)).toContain('xiaowen-session=;')

  expect(await holding(await placesOf(true), [String(reader.id)])).toEqual([])
  expect(await db().rateLimit.count(counted)).toBe(0)
  expect(await holding(await placesOf(false), names)).toEqual([])
  expect(await db().comment.findUnique({ where: { id: comment } })).toMatchObject({
    accountId: null,
    text: 'mine',
    state: 'approved',
  })
  expect(existsSync(join(data, 'uploads', avatar ?? ''))).toBe(false)
  expect(await db().account.count({ where: { id: other.id } })).toBe(1)
  expect(await db().session.count({ where: { accountId: other.id } })).toBe(1)
  expect(await db().auditEntry.count()).toBe(1)
})

test('an account without a password confirms with its nickname', async () => {
  const reader = await newReader({ nickname: '小红' })
  expect(errorsOf(await send(erasureAction, reader, { nickname: '小明' }))).toHaveProperty(
    'nickname',
  )
  await send(erasureAction, reader, { nickname: ' 小红 ' })
  expect(await db().account.count({ where: { id: reader.id } })).toBe(0)
})

test('the only admin is refused until there is another', async () => {
  const reader = await newReader({ nickname: '站长', role: 'admin' })
  const erase = () => send(erasureAction, reader, { nickname: '站长' })
  expect(errorsOf(await erase())).toEqual({
    form: '您是唯一的管理员，不能注销：请先让另一个账号成为管理员。',
  })
  expect(await db().account.count({ where: { id: reader.id } })).toBe(1)
  const { id: accountId } = await newReader()
  await db().staffRight.create({ data: { accountId, right: 'admin' } })
  expect(await erase()).toMatchObject({ to: '/login?notice=erased' })
})
