import { beforeEach, expect, test } from 'vitest'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()
const notifiedTags = async () => tagsOf(await sql.notifications())

beforeEach(async () => {
  await sql('truncate partner_feed')
  await sql.notifications()
})

test('a name is enough, and keys are random', async () => {
  const rows = await sql(`insert into partner_feed (name) values ('甲'), ('乙') returning *`)
  expect(rows[0]).toMatchObject({
    columns: [],
    keywords: [],
    kind: null,
    count: 50,
    full_text: true,
    active: true,
  })
  const keys = rows.map(({ key }) => String(key))
  expect(new Set(keys).size).toBe(2)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
})

test.each([
  ['合作方密钥为16至64位字母数字连字符或下划线', `key = 'short'`],
  ['合作方密钥为16至64位字母数字连字符或下划线', `key = repeat('a', 15) || '/'`],
  ['合作方名称1至60字', `name = ' '`],
  ['合作方条数为1至200', 'count = 0'],
  ['合作方条数为1至200', 'count = 201'],
  ['合作方关键词最多20个', `keywords = array(select i::text from generate_series(1, 21) i)`],
  ['合作方栏目须存在', `"columns" = '{none}'`],
])('refused: %s (%s)', async (name, change) => {
  await sql(`insert into partner_feed (name) values ('甲')`)
  await expect(sql(`update partner_feed set ${change}`)).rejects.toMatchObject({ constraint: name })
})

test('keywords are trimmed, and renamed columns and keywords are followed', async () => {
  await sql(`insert into keyword (name) values ('港口')`)
  await sql(`insert into partner_feed (name, "columns", keywords)
    values ('甲', '{" shixun"}', '{港口,港口," "}')`)
  await sql(`update "column" set slug = 'news' where slug = 'shixun'`)
  await sql(`update keyword set name = '码头' where name = '港口'`)
  const row = { columns: ['news'], keywords: ['码头'] }
  expect((await sql('select * from partner_feed'))[0]).toMatchObject(row)
  await sql(`delete from "column" where slug = 'news'`)
  await sql(`update partner_feed set active = false`)
  expect((await sql('select * from partner_feed'))[0]).toMatchObject({ ...row, active: false })
})

test('every change notifies the old and the new key', async () => {
  await sql(`insert into partner_feed (key, name) values ('aaaaaaaaaaaaaaaa', '甲')`)
  expect(await notifiedTags()).toEqual(['partner/aaaaaaaaaaaaaaaa'])
  await sql(`update partner_feed set key = 'bbbbbbbbbbbbbbbb'`)
  expect(await notifiedTags()).toEqual(['partner/aaaaaaaaaaaaaaaa', 'partner/bbbbbbbbbbbbbbbb'])
  await sql('delete from partner_feed')
  expect(await notifiedTags()).toEqual(['partner/bbbbbbbbbbbbbbbb'])
})
