import { beforeEach, expect, test } from 'vitest'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()

beforeEach(async () => {
  await sql('truncate banner, newsroom.deleted_row restart identity')
  await sql.notifications()
})

test.each([
  ['横幅文字1至40字', `text = '　'`],
  ['横幅文字1至40字', `text = repeat('字', 41)`],
  ['横幅链接须以斜杠或http开头_不含空格', `link = 'javascript:alert(1)'`],
  ['横幅链接须以斜杠或http开头_不含空格', `link = '//evil.example'`],
  ['横幅链接须以斜杠或http开头_不含空格', `link = '/\\evil.example'`],
  ['横幅链接须以斜杠或http开头_不含空格', `link = '/article/1 2'`],
  ['横幅链接最长2000字', `link = '/' || repeat('a', 2000)`],
  ['横幅撤下时间须晚于上架时间', `show_until = show_from`],
  ['横幅时间须在1000至9999年之间', `show_until = 'infinity'`],
])('refused: %s (%s)', async (constraint, change) => {
  await sql(`insert into banner (text) values ('台风登陆')`)
  await expect(sql(`update banner set ${change}`)).rejects.toMatchObject({ constraint })
})

test.each([
  '',
  '/',
  '/article/12',
  '/column/shixun?a=b',
  'https://a.example/x',
  'http://a.example',
])('a link: %s', async (link) => {
  await sql(`insert into banner (text, link) values (repeat('字', 40), $1)`, [link])
})

test('every change invalidates the bar alone, and a deleted one can be had back', async () => {
  for (const change of [
    `insert into banner (text) values (' 台风登陆　')`,
    `update banner set link = '/article/1'`,
    'delete from banner',
  ]) {
    await sql(change)
    expect(tagsOf(await sql.notifications()), change).toEqual(['banner'])
  }
  await sql(`select newsroom.restore_row('banner', '1')`)
  expect(await sql('select text, link from banner')).toEqual([
    { text: '台风登陆', link: '/article/1' },
  ])
})

test('its beginning and its end are told, beside those of the home page', async () => {
  await sql(`insert into story (title) values ('稿')`)
  await sql(`insert into home_slot (story_id, show_from) select id, '2027-01-02Z' from story`)
  await sql(
    `insert into banner (text, show_from, show_until) values ('讯', '2027-01-02Z', '2027-01-03Z')`,
  )
  const tags = (after: string, till: string) =>
    sql('select listing.shown_tags($1, $2) as tag', [after, till])
  expect(await tags('2027-01-01Z', '2027-01-02Z')).toEqual([{ tag: 'home' }, { tag: 'banner' }])
  expect(await tags('2027-01-02Z', '2027-01-03Z')).toEqual([{ tag: 'banner' }])
  expect(await sql(`select listing.next_shown('2027-01-02Z') as next`)).toEqual([
    { next: new Date('2027-01-03Z') },
  ])
})
