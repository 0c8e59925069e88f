import { expect, test } from 'vitest'
import { gang, hong, ming, readersFixture } from './testing/readers'

const { sql } = readersFixture()

test.each([
  '小 明',
  '小\u3000明',
  '小\u200b明',
  '小\u202e明',
  '小\u00ad明',
  '小明\u2800',
  '小明\ufe0f',
])('%j is refused as equal to 小明', async (nickname) => {
  await expect(
    sql('insert into reader.account (nickname) values ($1)', [nickname]),
  ).rejects.toMatchObject({ constraint: 'account_nickname_key_key' })
})

test('nicknames are compared without case and width, also after a change', async () => {
  await sql(`insert into reader.account (nickname) values ('Reader1')`)
  await expect(
    sql(`insert into reader.account (nickname) values ('ｒｅａｄｅｒ１')`),
  ).rejects.toMatchObject({ constraint: 'account_nickname_key_key' })
  await expect(
    sql(`update reader.account set nickname = 'READER 1' where id = ${ming}`),
  ).rejects.toMatchObject({ constraint: 'account_nickname_key_key' })
  await sql(`update reader.account set nickname_key = 'x' where id = ${ming}`)
  const [row] = await sql(`select nickname_key from reader.account where id = ${ming}`)
  expect(row?.nickname_key).toBe('小明')
})

test.each([
  ['昵称2至20字', `nickname = '明'`],
  ['昵称2至20字', `nickname = repeat('明', 21)`],
  ['昵称2至20字', `nickname = ' 小明'`],
  ['邮箱须为小写的有效地址', `email = 'A@example.org'`],
  ['邮箱须为小写的有效地址', `email = 'example.org'`],
  ['邮箱须为小写的有效地址', `email = 'a b@example.org'`],
  ['邮箱须为ASCII，域名写作xn--的形式', `email = 'a@例子.中国'`],
  ['邮箱须为ASCII，域名写作xn--的形式', `email = '读者@example.org'`],
  ['手机号须为大陆11位号码', `phone = '+8613800138000'`],
  ['手机号须为大陆11位号码', `phone = '12800138000'`],
  ['头像须为上传目录内的webp', `avatar = '../a.webp'`],
])('%s (%s)', async (constraint, change) => {
  await expect(sql(`update reader.account set ${change} where id = ${ming}`)).rejects.toMatchObject(
    {
      constraint,
    },
  )
})

test.each([
  ['email', 'a@example.org'],
  ['phone', '13800138000'],
])(
  'an %s belongs to one confirmed account and at most three unconfirmed',
  async (column, address) => {
    const add = (nickname: string) =>
      sql(`insert into reader.account (nickname, ${column}) values ($1, $2) returning id`, [
        nickname,
        address,
      ])
    const confirm = (id: unknown) =>
      sql('update reader.account set confirmed_at = now() where id = $1', [id])
    const [first] = await add('甲甲')
    const [second] = await add('乙乙')
    await add('丙丙')
    await expect(add('丁丁')).rejects.toMatchObject({
      code: '23514',
      constraint: '待验证的账号最多3个',
    })
    await expect(
      sql(`update reader.account set ${column} = $1 where id = ${ming}`, [address]),
    ).rejects.toMatchObject({ constraint: '待验证的账号最多3个' })
    await confirm(first?.id)
    await add('丁丁')
    await expect(confirm(second?.id)).rejects.toMatchObject({
      constraint: `account_confirmed_${column}`,
    })
  },
)

test('an account has the folder 稍后看', async () => {
  expect(await sql('select account_id, name from reader.folder order by id')).toEqual([
    { account_id: ming, name: '稍后看' },
    { account_id: hong, name: '稍后看' },
    { account_id: gang, name: '稍后看' },
  ])
})

test.each([
  [`password = 'other'`, [hong]],
  [`banned_until = now() + interval '1 day'`, [hong]],
  [`banned_until = now() - interval '1 day'`, [ming, hong]],
  [`nickname = '明明'`, [ming, hong]],
  [`password = 'known'`, [ming, hong]],
])('after %s these sessions remain: %j', async (change, left) => {
  await sql(`update reader.account set password = 'known'`)
  await sql(`insert into reader.session (token_hash, account_id, expires_at)
    values ('a', ${ming}, now() + interval '1 day'), ('b', ${hong}, now() + interval '1 day')`)
  await sql(`update reader.account set ${change} where id = ${ming}`)
  const rows = await sql('select account_id from reader.session order by id')
  expect(rows.map((row) => row.account_id)).toEqual(left)
})

test.each([
  ['', ''],
  ['column_slug, story_id', `'shixun', 1`],
  ['column_slug, keyword', `'shixun', '港口'`],
])('a subscription to (%s) is refused', async (columns, values) => {
  await sql(`insert into keyword (name) values ('港口')`)
  const [names, listed] = columns ? [`, ${columns}`, `, ${values}`] : ['', '']
  await expect(
    sql(`insert into reader.subscription (account_id${names}) values (${ming}${listed})`),
  ).rejects.toMatchObject({ constraint: '订阅栏目关键词或评论之一' })
})

test('each of the three may be subscribed to once', async () => {
  await sql(`insert into keyword (name) values ('港口')`)
  for (const [column, value] of [
    ['column_slug', 'shixun'],
    ['keyword', '港口'],
    ['story_id', 1],
  ]) {
    const subscribe = () =>
      sql(`insert into reader.subscription (account_id, ${column}) values (${ming}, $1)`, [value])
    await subscribe()
    await expect(subscribe()).rejects.toThrow(/unique/)
  }
})

test('ending two-step or changing the role ends its sessions', async () => {
  await sql(`update reader.account set totp_confirmed_at = now()`)
  await sql(`insert into reader.session (token_hash, account_id, two_step, expires_at)
    values ('a', ${ming}, true, now() + interval '1 day'), ('b', ${hong}, true, now() + interval '1 day')`)
  await sql(`update reader.account set totp_confirmed_at = null where id = ${ming}`)
  await sql(`update reader.account set role = 'moderator' where id = ${hong}`)
  expect(await sql('select account_id, two_step from reader.session')).toEqual([
    { account_id: ming, two_step: false },
  ])
})

test('a deleted account leaves no address and no name', async () => {
  await sql(`insert into newsroom.complaint (text, contact, address, account_id)
    values ('首页的图片打不开了呀', 'me@example.org', 'a', ${ming})`)
  await sql(
    `insert into newsroom.account_note (account_id, by_id, text) values (${hong}, ${ming}, '常来')`,
  )
  await sql(`delete from reader.account where id = ${ming}`)
  expect(await sql('select contact, account_id from newsroom.complaint')).toEqual([
    { contact: null, account_id: null },
  ])
  expect(await sql('select by_id from newsroom.account_note')).toEqual([{ by_id: null }])
})
