/** Specials, written as Studio and scripts do. */
import { beforeEach, describe, expect, test } from 'vitest'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()

const tags = async () => [...new Set(tagsOf(await sql.notifications()))]

const publish = () => sql(`update special set status = 'published'`)

beforeEach(async () => {
  await sql('truncate newsroom.deleted_row')
  await sql(`
    insert into story (status, title, body, column_slug)
    select 'published', '第' || i || '篇', '正文。', 'shixun' from generate_series(1, 3) i`)
  await sql(`insert into keyword (name) values ('港口')`)
  await sql(`insert into special (slug, title) values ('flood', '防汛')`)
  await sql(`insert into special_section (special_id, title) values (1, '直击')`)
  await sql(`insert into special_story (section_id, story_id) values (1, 1), (1, 2)`)
  await sql.notifications()
})

describe('what is refused', () => {
  test.each([
    [`insert into special (slug, title) values ('A b', '题')`, '专题网址只用小写字母数字和连字符'],
    [`insert into special (slug, title) values ('a', '  ')`, '专题标题1至60字'],
    [`insert into special (slug, title) values ('flood', '题')`, 'special_slug_key'],
    [
      `insert into special (slug, title, status, published_at) values ('a', '题', 'published', now() + interval '1 day')`,
      '专题发布时间不能晚于现在',
    ],
    [`update special set cover = 'none.jpg'`, 'special_cover_fkey'],
    [`update special_section set kind = 'keyword'`, '按关键词的分组须有关键词'],
    [
      `insert into special_story (section_id, story_id) values (1, 2)`,
      'special_story_section_id_story_id_key',
    ],
    [
      `insert into special_section (special_id) select 1 from generate_series(1, 30)`,
      '一个专题最多30个分组',
    ],
  ])('%s', async (statement, constraint) => {
    await expect(sql(statement)).rejects.toMatchObject({ constraint })
  })

  test('more than 100 stories in a section', async () => {
    await sql(`insert into story (title) select '稿' from generate_series(1, 120)`)
    const add = (most: number) =>
      sql(
        `insert into special_story (section_id, story_id) select 1, id from story where id between 3 and ${most}`,
      )
    await expect(add(101)).rejects.toMatchObject({ constraint: '一个分组最多100篇稿件' })
    await add(100)
  })

  test('a picture and a keyword that a special shows can’t be deleted', async () => {
    await sql(`insert into image (key, width, height) values ('a.jpg', 1, 1), ('b.jpg', 1, 1)`)
    await sql(`update special set cover = 'a.jpg', introduction = '![](b.jpg)'`)
    await sql(`update special_section set kind = 'keyword', keyword = '港口'`)
    for (const key of ['a.jpg', 'b.jpg'])
      await expect(sql('delete from image where key = $1', [key])).rejects.toMatchObject({
        constraint: '图片还在使用_不能删除',
        message: `图片 ${key} 还用在：专题《防汛》`,
      })
    await expect(sql(`update image set key = 'c.jpg' where key = 'b.jpg'`)).rejects.toMatchObject({
      constraint: '图片还在正文里_不能改名',
    })
    await expect(sql('delete from keyword')).rejects.toMatchObject({
      constraint: '专题还用这个关键词_不能删除',
      message: '这些专题还按关键词 港口 收稿件：《防汛》',
    })
    await sql(`update image set key = 'd.jpg' where key = 'a.jpg'`)
    await sql(`update keyword set name = '码头'`)
    expect(await sql('select cover from special')).toEqual([{ cover: 'd.jpg' }])
    expect(await sql('select keyword from special_section')).toEqual([{ keyword: '码头' }])
  })
})

test('the time of publication is filled in once', async () => {
  const time = () => sql('select published_at from special')
  expect(await time()).toEqual([{ published_at: null }])
  await publish()
  const [first] = await time()
  expect(first?.published_at).toBeInstanceOf(Date)
  await sql(`update special set title = '防汛抗旱'`)
  expect(await time()).toEqual([first])
})

describe('documents are notified', () => {
  test('of a draft its own address alone', async () => {
    await sql(`update special set introduction = '导语'`)
    expect(await tags()).toEqual(['special/flood'])
  })

  test('of a publication the lists, the sitemap and the stories in it', async () => {
    await publish()
    expect(await tags()).toEqual(['sitemap', 'special/flood', 'specials', 'story/1', 'story/2'])
  })

  test('of an introduction not the stories, of a title they too', async () => {
    await publish()
    await sql.notifications()
    await sql(`update special set introduction = '导语'`)
    expect(await tags()).toEqual(['sitemap', 'special/flood', 'specials'])
    await sql(`update special set title = '防汛抗旱'`)
    expect(await tags()).toContain('story/2')
  })

  test('both addresses of one that moves', async () => {
    await publish()
    await sql.notifications()
    await sql(`update special set slug = 'water'`)
    expect(await tags()).toEqual(expect.arrayContaining(['special/flood', 'special/water']))
  })

  test.each([
    [`insert into special_section (special_id) values (1)`, []],
    [`update special_section set title = '回顾'`, []],
    [`insert into special_story (section_id, story_id) values (1, 3)`, ['story/3']],
    [`update special_story set note = '说明' where story_id = 2`, ['story/2']],
    [`delete from special_story where story_id = 1`, ['story/1']],
    [`delete from special_section`, ['story/1', 'story/2']],
    [`delete from special`, ['story/1', 'story/2']],
  ])('%s', async (statement, stories) => {
    await publish()
    await sql.notifications()
    await sql(statement)
    expect(await tags()).toEqual(['sitemap', 'special/flood', 'specials', ...stories])
  })
})

test('its sections and their stories are part of its time of change', async () => {
  await sql(`alter table special disable trigger set_updated_at`)
  await sql(`update special set updated_at = '2026-01-01'`)
  await sql(`alter table special enable trigger set_updated_at`)
  await sql(`update special_story set note = '说明'`)
  const [row] = await sql(`select updated_at > '2026-01-02' as newer from special`)
  expect(row).toEqual({ newer: true })
})

test('a deleted special comes back with its sections and stories, in that order', async () => {
  const all = async () => [
    await sql('select id, slug, title from special'),
    await sql('select * from special_section'),
    await sql('select * from special_story order by id'),
  ]
  const before = await all()
  await sql('delete from special')
  expect(await all()).toEqual([[], [], []])
  const restore = (table: string, key: string) =>
    sql('select newsroom.restore_row($1, $2)', [table, key])
  await restore('special', '1')
  await restore('special_section', '1')
  for (const key of ['1', '2']) await restore('special_story', key)
  expect(await all()).toEqual(before)
})

test('a purged story leaves it', async () => {
  await sql(`delete from story where id = 1`)
  await sql(`update story set deleted_at = now() - interval '31 days' where id = 1`)
  await sql(`delete from story where id = 1`)
  expect(await sql('select story_id from special_story')).toEqual([{ story_id: 2 }])
  expect(await sql(`select from newsroom.deleted_row where table_name = 'special_story'`)).toEqual(
    [],
  )
})
