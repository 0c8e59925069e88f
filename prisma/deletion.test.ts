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
