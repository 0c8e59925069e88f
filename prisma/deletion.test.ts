/** A DELETE by Studio or SQL takes nothing away that could not come back. */
import { beforeEach, describe, expect, test } from 'vitest'
import { hong, ming, threeReaders } from './testing/readers'
import { tagsOf } from './testing/sql'

const { sql, say, counts } = threeReaders()
beforeEach(() => sql('truncate redirect, partner_feed, newsroom.deleted_row'))

const later = `update story set deleted_at = now() - interval '31 days' where status = 'deleted'`
const kept = async (id = 1) =>
  (await sql('select status, status_before, deleted_at from story where id = $1', [id]))[0]

describe('a story', () => {
  test('is deleted as a state, out of lists, search and counts, and nothing of it goes', async () => {
    await sql(`update story set keywords = '{港口}' where id = 1`)
    await say(ming, '早')
    await sql(`insert into reader.story_like (account_id, story_id) values (${hong}, 1)`)
    await sql.heard()
    expect(await sql('delete from story where id = 1 returning id')).toEqual([])
    expect(tagsOf(await sql.heard())).toEqual(
      expect.arrayContaining(['story/1', 'stories', 'keyword/港口', 'sitemap']),
    )
    expect(await kept()).toMatchObject({ status: 'deleted', status_before: 'published' })
    expect((await kept())?.deleted_at).toBeInstanceOf(Date)
    expect(await sql('select from search.entry where story_id = 1')).toEqual([])
    expect(await sql(`select listing.keyword_count('港口') as n`)).toEqual([{ n: 0 }])
    expect(
      await sql('select gone from newsroom.changed_story where story_id = 1 and gone'),
    ).toEqual([{ gone: true }])
    await sql(`update story set status = 'published' where id = 1`)
    expect(await kept()).toEqual({ status: 'published', status_before: null, deleted_at: null })
    expect(await counts()).toEqual({ likes: 1, favourites: 0, comments: 1 })
    expect(await sql('select keywords from story where id = 1')).toEqual([{ keywords: ['港口'] }])
    expect(await sql('select from search.entry where story_id = 1')).toHaveLength(1)
    expect(await sql(`select listing.keyword_count('港口') as n`)).toEqual([{ n: 1 }])
  })

  test('deleted twice, by another statement or a join, is deleted once', async () => {
    await sql('delete from story using generate_series(1, 3) where id = 1')
    const first = await kept()
    await sql('delete from story where id = 1')
    await sql(`update story set title = '改' where id = 1`)
    expect(await kept()).toEqual(first)
    expect(await sql('select from newsroom.deleting_story')).toEqual([])
  })

  test('is there again after a ROLLBACK, and as it was', async () => {
    await sql('begin')
    await sql('delete from story')
    await sql('rollback')
    expect(await kept()).toMatchObject({ status: 'published' })
    expect(await sql('select from newsroom.deleting_story')).toEqual([])
  })

  test('without title and column comes back as the draft that it was, unseen all the time', async () => {
    const [draft] = await sql(`insert into story default values returning id`)
    await sql.heard()
    await sql('delete from story where id = $1', [draft?.id])
    expect(tagsOf(await sql.heard())).toEqual([`story/${String(draft?.id)}`])
    expect(await kept(Number(draft?.id))).toMatchObject({ status_before: 'draft' })
    await sql('update story set status = status_before where id = $1', [draft?.id])
    const [row] = await sql('select status, published_at from story where id = $1', [draft?.id])
    expect(row).toEqual({ status: 'draft', published_at: null })
  })

  test('that is not complete is not published by restoring it', async () => {
    await sql('delete from story where id = 1')
    await expect(sql(`update story set column_slug = null where id = 1`)).rejects.toMatchObject({
      constraint: '发布前请选择栏目',
    })
  })

  test('goes for good 30 days later, with what hangs on it', async () => {
    await say(ming, '早')
    await sql('delete from story')
    await sql(later)
    await sql(`update story set deleted_at = now() - interval '29 days' where id = 2`)
    await sql.heard()
    await sql('delete from story')
    expect(tagsOf(await sql.heard())).toEqual(['comments/1', 'story/1'])
    expect(await sql('select id from story')).toEqual([{ id: 2 }])
    expect(await sql('select from reader.comment')).toEqual([])
  })

  test('1,000 at once are one change of each list', async () => {
    await sql(`insert into story (status, title, column_slug, keywords)
      select 'published', '第' || i || '期', 'shixun', '{港口}' from generate_series(1, 1000) i`)
    await sql.heard()
    await sql('delete from story')
    expect(await sql.heard()).toContain('everything')
    expect(await sql('select from newsroom.deleting_story')).toEqual([])
    expect(await sql(`select count(*)::int as n from story where status <> 'deleted'`)).toEqual([
      { n: 0 },
    ])
  })
})

describe('refused, with the names of the stories', () => {
  beforeEach(() => sql(`insert into image (key, width, height) values ('a/b_c.jpg', 1, 1)`))
  const clip = (poster: string) =>
    sql(`insert into video (key, file, duration, poster) values ('film', 'f.mp4', 1, ${poster})`)
  const image = 'delete from image'

  test.each([
    ['a cover', `update story set cover = 'a/b_c.jpg' where id = 1`],
    ['in a body', `update story set body = 'x ![晨](a/b_c.jpg "题注")' where id = 1`],
    ['by a reference', `update story set body = E'![晨][a]\n\n[a]: <a/b_c.jpg>' where id = 1`],
    ['escaped', `update story set body = '![晨](a/b\\_c.jpg)' where id = 1`],
  ])('a picture: %s', async (_, shown) => {
    await sql(shown)
    await sql('delete from story where id = 1')
    await expect(sql(image)).rejects.toMatchObject({
      constraint: '图片还在稿件里_不能删除',
      message: '图片 a/b_c.jpg 还在这些稿件里：《一》（1，已删除）',
    })
    await sql(`update story set status = 'published' where id = 1`)
    await expect(sql(image)).rejects.toThrow('《一》（1）')
    await sql(`update story set cover = null, body = E'一\\n二' where id = 1`)
    await sql(image)
  })

  test('a picture of a clip, told with the story that plays it; the clip too', async () => {
    await clip(`'a/b_c.jpg'`)
    await expect(sql(image)).rejects.toThrow('视频 film 的封面')
    await sql(`update story set kind = 'video', video = 'film'`)
    await expect(sql(image)).rejects.toThrow('《一》（1）、《二》（2）')
    await expect(sql('delete from video')).rejects.toMatchObject({
      constraint: '视频还在稿件里_不能删除',
      message: '视频 film 还在这些稿件里：《一》（1）、《二》（2）',
    })
    await sql('update story set video = null')
    await sql('delete from video')
    await sql(image)
  })

  test('a picture of a page; a longer name is another picture', async () => {
    await sql(`insert into page (slug, title, body) values ('about', '关于', '![](a/b_c.jpg)')`)
    await sql(`update story set body = '![](x/a/b_c.jpg) a/b_c.jpg.png'`)
    await expect(sql(image)).rejects.toThrow('页面《关于》')
    await sql('delete from page')
    await sql(image)
  })

  test('a column or a keyword that stories have', async () => {
    await sql(`update story set keywords = '{港口}'`)
    await expect(sql(`delete from "column" where slug = 'shixun'`)).rejects.toMatchObject({
      constraint: '栏目里还有稿件_不能删除',
      message: '栏目 时讯 里还有稿件：《一》（1）、《二》（2）',
    })
    await expect(sql(`delete from keyword where name = '港口'`)).rejects.toMatchObject({
      constraint: '稿件还有这个关键词_不能删除',
      message: '这些稿件还有关键词 港口：《一》（1）、《二》（2）',
    })
  })

  test('of many stories the first five', async () => {
    await sql(`insert into story (title) select '第' || i from generate_series(1, 10) i`)
    await sql(`update story set cover = 'a/b_c.jpg'`)
    await expect(sql(image)).rejects.toThrow(/《第3》（5，草稿）等12篇$/)
  })
})

describe('kept for 30 days, and put back', () => {
  const restore = async (table: string, key: string) =>
    (await sql('select newsroom.restore_row($1, $2) as restored', [table, key]))[0]?.restored

  test.each([
    ['page', 'about', `insert into page (slug, title, body) values ('about', '关于', E'一\n二')`],
    ['redirect', '/old', `insert into redirect (path, target) values ('/old', '/')`],
    ['image', 'a.jpg', `insert into image (key, width, height, alt) values ('a.jpg', 1, 2, '晨')`],
    ['video', 'film', `insert into video (key, file, duration) values ('film', 'f.mp4', 1.5)`],
    [
      'partner_feed',
      'a-key-of-16-signs',
      `insert into partner_feed (key, name, columns) values ('a-key-of-16-signs', '报', '{shixun}')`,
    ],
  ])('%s', async (table, key, insert) => {
    await sql(insert)
    const rows = () => sql(`select * from "${table}"`)
    const before = await rows()
    await sql(`delete from "${table}"`)
    expect(await rows()).toEqual([])
    expect(await restore(table, key)).toBe(true)
    expect(await rows()).toEqual(before)
    expect(await restore(table, key)).toBe(false)
  })

  test('a column and a keyword, with those who subscribed', async () => {
    await sql(`insert into keyword (name, description) values ('港口', '码头')`)
    await sql(`insert into reader.subscription (account_id, column_slug, keyword, notify)
      values (${ming}, 'other', null, false), (${hong}, null, '港口', true)`)
    const rows = () =>
      sql('select account_id, column_slug, keyword, notify from reader.subscription order by 1')
    const before = await rows()
    await sql(`delete from "column" where slug = 'other'`)
    await sql('delete from keyword')
    expect(await rows()).toEqual([])
    await sql(`delete from reader.account where id = ${hong}`)
    expect(await restore('column', 'other')).toBe(true)
    expect(await restore('keyword', '港口')).toBe(true)
    expect(await rows()).toEqual(before.slice(0, 1))
    expect(await sql('select description from keyword')).toEqual([{ description: '码头' }])
  })

  test('not over a row that has the key now', async () => {
    const insert = `insert into page (slug, title) values ('about', '关于')`
    await sql(insert)
    await sql('delete from page')
    await sql(insert)
    await expect(restore('page', 'about')).rejects.toMatchObject({ constraint: 'page_pkey' })
    expect(await sql('select from newsroom.deleted_row')).toHaveLength(1)
  })
})

test('so it is for the role of editors', async () => {
  await sql(`update story set body = '![](a.jpg)' where id = 1`)
  await sql(`insert into image (key, width, height) values ('a.jpg', 1, 1)`)
  await sql(`insert into page (slug, title) values ('about', '关于')`)
  await sql('set role xiaowen_editor')
  try {
    await sql('delete from story')
    await sql('delete from page')
    await expect(sql('delete from image')).rejects.toThrow('《一》（1，已删除）')
    await sql(`update story set status = status_before where id = 1`)
    await sql(`select newsroom.restore_row('page', 'about')`)
    await expect(sql('truncate page')).rejects.toMatchObject({ code: '42501' })
  } finally {
    await sql('reset role')
  }
  expect(await kept(1)).toMatchObject({ status: 'published' })
  expect(await kept(2)).toMatchObject({ status: 'deleted' })
  expect(await sql('select slug from page')).toEqual([{ slug: 'about' }])
})
