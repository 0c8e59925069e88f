/** A partner's feed as Studio and SQL write it. */
import { beforeEach, expect, test } from 'vitest'
import { plainSql, tagsOf } from './testing/sql'

const sql = plainSql()
const heard = async () => tagsOf(await sql.heard())

beforeEach(async () => {
  await sql('truncate partner_feed')
  await sql.heard()
})

test('a name is enough; no two keys are alike, and none can be guessed', async () => {
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
])('refuses: %s (%s)', async (name, change) => {
  await sql(`insert into partner_feed (name) values ('甲')`)
  await expect(sql(`update partner_feed set ${change}`)).rejects.toMatchObject({ constraint: name })
})

test('words are tidied; a renamed column or keyword is followed, a deleted one stays', async () => {
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

test('every change names the old address and the new one', async () => {
  await sql(`insert into partner_feed (key, name) values ('aaaaaaaaaaaaaaaa', '甲')`)
  expect(await heard()).toEqual(['partner/aaaaaaaaaaaaaaaa'])
  await sql(`update partner_feed set key = 'bbbbbbbbbbbbbbbb'`)
  expect(await heard()).toEqual(['partner/aaaaaaaaaaaaaaaa', 'partner/bbbbbbbbbbbbbbbb'])
  await sql('delete from partner_feed')
  expect(await heard()).toEqual(['partner/bbbbbbbbbbbbbbbb'])
})
