import { beforeEach, describe, expect, test } from 'vitest'
import { hong, ming, readersFixture } from './testing/readers'
import { tagsOf } from './testing/sql'

const { sql, addComment, counts } = readersFixture()
beforeEach(() => sql('truncate redirect, partner_feed, newsroom.deleted_row'))

const later = `update story set deleted_at = now() - interval '31 days' where status = 'deleted'`
const storyRow = async (id = 1) =>
  (await sql('select status, status_before, deleted_at from story where id = $1', [id]))[0]

describe('deleting a story', () => {
  test('sets its status, removes it from lists, search and counts, and deletes no row', async () => {
    await sql(`update story set keywords = '{港口}' where id = 1`)
    await addComment(ming, '早')
    await sql(`insert into reader.story_like (account_id, story_id) values (${hong}, 1)`)
    await sql.notifications()
    expect(await sql('delete from story where id = 1 returning id')).toEqual([])
    expect(tagsOf(await sql.notifications())).toEqual(
      expect.arrayContaining(['story/1', 'stories', 'keyword/港口', 'sitemap']),
    )
    expect(await storyRow()).toMatchObject({ status: 'deleted', status_before: 'published' })
    expect((await storyRow())?.deleted_at).toBeInstanceOf(Date)
    expect(await sql('select from search.entry where story_id = 1')).toEqual([])
    expect(await sql(`select listing.keyword_count('港口') as n`)).toEqual([{ n: 0 }])
    expect(
      await sql('select gone from newsroom.changed_story where story_id = 1 and gone'),
    ).toEqual([{ gone: true }])
    await sql(`update story set status = 'published' where id = 1`)
    expect(await storyRow()).toEqual({ status: 'published', status_before: null, deleted_at: null })
    expect(await counts()).toEqual({ likes: 1, favourites: 0, comments: 1 })
    expect(await sql('select keywords from story where id = 1')).toEqual([{ keywords: ['港口'] }])
    expect(await sql('select from search.entry where story_id = 1')).toHaveLength(1)
    expect(await sql(`select listing.keyword_count('港口') as n`)).toEqual([{ n: 1 }])
  })

  test('twice, by another statement or a join, counts once', async () => {
    await sql('delete from story using generate_series(1, 3) where id = 1')
    const first = await storyRow()
    await sql('delete from story where id = 1')
    await sql(`update story set title = '改' where id = 1`)
    expect(await storyRow()).toEqual(first)
    expect(await sql('select from newsroom.deleting_story')).toEqual([])
  })

  test('is undone by ROLLBACK', async () => {
    await sql('begin')
    await sql('delete from story')
    await sql('rollback')
    expect(await storyRow()).toMatchObject({ status: 'published' })
    expect(await sql('select from newsroom.deleting_story')).toEqual([])
  })

  test('of a draft without title and column can be undone', async () => {
    const [draft] = await sql(`insert into story default values returning id`)
    await sql.notifications()
    await sql('delete from story where id = $1', [draft?.id])
    expect(tagsOf(await sql.notifications())).toEqual([`story/${String(draft?.id)}`])
    expect(await storyRow(Number(draft?.id))).toMatchObject({ status_before: 'draft' })
    await sql('update story set status = status_before where id = $1', [draft?.id])
    const [row] = await sql('select status, published_at from story where id = $1', [draft?.id])
    expect(row).toEqual({ status: 'draft', published_at: null })
  })

  test('that is incomplete does not publish it when undone', async () => {
    await sql('delete from story where id = 1')
    await expect(sql(`update story set column_slug = null where id = 1`)).rejects.toMatchObject({
      constraint: '发布前请选择栏目',
    })
  })

  test('is final after 30 days, with all that refers to it', async () => {
    await addComment(ming, '早')
    await sql('delete from story')
    await sql(later)
    await sql(`update story set deleted_at = now() - interval '29 days' where id = 2`)
    await sql.notifications()
    await sql('delete from story')
    expect(tagsOf(await sql.notifications())).toEqual(['comments/1', 'story/1'])
    expect(await sql('select id from story')).toEqual([{ id: 2 }])
    expect(await sql('select from reader.comment')).toEqual([])
  })

  test('of 1,000 notifies each list once', async () => {
    await sql(`insert into story (status, title, column_slug, keywords, body)
      select 'published', '第' || i || '期', 'shixun', '{港口}', '正文。' from generate_series(1, 1000) i`)
    await sql.notifications()
    await sql('delete from story')
    expect(await sql.notifications()).toContain('everything')
    expect(await sql('select from newsroom.deleting_story')).toEqual([])
    expect(await sql(`select count(*)::int as n from story where status <> 'deleted'`)).toEqual([
      { n: 0 },
    ])
  })
})

describe('a deletion is refused with the titles of the stories', () => {
  beforeEach(() => sql(`insert into image (key, width, height) values ('a/b_c.jpg', 1, 1)`))
  const clip = (poster: string) =>
    sql(`insert into video (key, file, duration, poster) values ('film', 'f.mp4', 1, ${poster})`)
  const image = 'delete from image'

  test.each([
    ['a cover', `update story set cover = 'a/b_c.jpg' where id = 1`],
    ['in a body', `update story set body = 'x ![晨](a/b_c.jpg "题注")' where id = 1`],
    ['by a reference', `update story set body = E'![晨][a]\n\n[a]: <a/b_c.jpg>' where id = 1`],
    ['escaped', `update story set body = '![晨](a/b\\_c.jpg)' where id = 1`],
    ['in brackets', `update story set body = '![晨](<a/b_c.jpg> (题注))' where id = 1`],
    ['with percents', `update story set body = '![晨](a%2Fb%5f%63.jpg)' where id = 1`],
    [
      'with entities',
      `update story set body = '![晨](a&sol;b&#95;&#x63;&period;jpg)' where id = 1`,
    ],
    ['both', `update story set body = '![晨](a/b&#37;5Fc&percnt;2ejpg)' where id = 1`],
    ['from here', `update story set body = '![晨](./a/b_c.jpg)' where id = 1`],
    ['in a link', `update story set body = '[![晨](a/b_c.jpg)](/columns)' where id = 1`],
    ['in HTML', `update story set body = '<img src="a/b_c.jpg"> [x](y)' where id = 1`],
    ['beside others', `update story set body = '![](a/b_c.jpg)![](d.png)' where id = 1`],
  ])('for a picture as %s', async (_, shown) => {
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

  test('for a clip and its poster', async () => {
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

  test('for a new key that a body would not follow', async () => {
    const rename = `update image set key = 'new.jpg'`
    await sql(`update story set body = '![晨](a/b%5Fc.jpg)' where id = 2`)
    await expect(sql(rename)).rejects.toMatchObject({
      constraint: '图片还在正文里_不能改名',
      message: '图片 a/b_c.jpg 还在这些正文里：《二》（2）',
    })
    await sql(`update story set body = '二', cover = 'a/b_c.jpg' where id = 2`)
    await sql(`insert into page (slug, title, body) values ('about', '关于', '![](a/b_c.jpg)')`)
    await expect(sql(rename)).rejects.toThrow('页面《关于》')
    await sql('delete from page')
    await sql(rename)
    expect(await sql('select cover from story where id = 2')).toEqual([{ cover: 'new.jpg' }])
  })

  test('for a picture of a page, not for one whose key is longer', async () => {
    await sql(`insert into page (slug, title, body) values ('about', '关于', '![](a/b_c.jpg)')`)
    await sql(`update story set body = '![](x/a/b_c.jpg) a/b_c.jpg.png'`)
    await expect(sql(image)).rejects.toThrow('页面《关于》')
    await sql('delete from page')
    await sql(image)
  })

  test('for a column or keyword of stories', async () => {
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

  test('with five titles of many', async () => {
    await sql(`insert into story (title) select '第' || i from generate_series(1, 10) i`)
    await sql(`update story set cover = 'a/b_c.jpg'`)
    await expect(sql(image)).rejects.toThrow(/《第3》（5，草稿）等12篇$/)
  })
})

describe('deleted rows are restorable for 30 days', () => {
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

  test('a column and a keyword with their subscriptions', async () => {
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

  test('not over a new row with the same key', async () => {
    const insert = `insert into page (slug, title) values ('about', '关于')`
    await sql(insert)
    await sql('delete from page')
    await sql(insert)
    await expect(restore('page', 'about')).rejects.toMatchObject({ constraint: 'page_pkey' })
    expect(await sql('select from newsroom.deleted_row')).toHaveLength(1)
  })
})

test('the editor’s role deletes and restores alike', async () => {
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
  expect(await storyRow(1)).toMatchObject({ status: 'published' })
  expect(await storyRow(2)).toMatchObject({ status: 'deleted' })
  expect(await sql('select slug from page')).toEqual([{ slug: 'about' }])
})
