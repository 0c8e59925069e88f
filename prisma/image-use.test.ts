/** Where pictures are used, kept by triggers whoever writes. */
import { beforeEach, expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

const uses = async () =>
  (
    await sql(
      `select concat_ws(' ', owner_kind, owner, place, image_key) as use from listing.image_use order by 1`,
    )
  ).map(({ use }) => use)

beforeEach(async () => {
  await sql('truncate special cascade')
  await sql(`insert into image (key, width, height)
    select name || '.jpg', 4, 3 from unnest(array['a', 'b', 'c', 'd']) name`)
})

const addStory = (fields: string, values: string) =>
  sql(
    `insert into story (status, title, column_slug, ${fields}) values ('draft', '题', 'shixun', ${values})`,
  )

test('a story’s cover, shared picture and text', async () => {
  await addStory('cover, share_picture, body', `'a.jpg', 'b.jpg', '![](c.jpg) ![](none.jpg)'`)
  const all = [
    'story 1 body c.jpg',
    'story 1 body none.jpg',
    'story 1 cover a.jpg',
    'story 1 share_picture b.jpg',
  ]
  expect(await uses()).toEqual(all)
  await sql(`update story set title = '新题', status = 'withdrawn', published_at = now()`)
  expect(await uses()).toEqual(all)
  await sql(`update story set cover = null, body = '![](d.jpg)'`)
  expect(await uses()).toEqual(['story 1 body d.jpg', 'story 1 share_picture b.jpg'])
  await sql(`update image set key = 'n.jpg' where key = 'b.jpg'`)
  expect(await uses()).toEqual(['story 1 body d.jpg', 'story 1 share_picture n.jpg'])
  await sql('update story set id = 7')
  expect(await uses()).toEqual(['story 7 body d.jpg', 'story 7 share_picture n.jpg'])
  await sql('delete from story')
  expect(await uses()).toHaveLength(2)
  await sql(`update story set deleted_at = now() - interval '31 days'`)
  await sql('delete from story')
  expect(await uses()).toEqual([])
})

test('many stories in one statement', async () => {
  await sql(`insert into story (title, cover) select '题', 'a.jpg' from generate_series(1, 500)`)
  await sql(`update story set cover = 'b.jpg' where id % 2 = 0`)
  expect(
    await sql(`select image_key, count(*)::int as n from listing.image_use group by 1 order by 1`),
  ).toEqual([
    { image_key: 'a.jpg', n: 250 },
    { image_key: 'b.jpg', n: 250 },
  ])
})

test('an edit that waits keeps its pictures', async () => {
  await addStory('body', `'文'`)
  await sql(
    `insert into newsroom.edit (story_id, base_version, fields) values (1, 1, '{"cover": "a.jpg", "body": "![](b.jpg)"}')`,
  )
  expect(await uses()).toEqual(['edit 1 body b.jpg', 'edit 1 cover a.jpg'])
  await expect(sql(`delete from image where key = 'b.jpg'`)).rejects.toMatchObject({
    message: '图片 b.jpg 还在这些稿件里：《题》（1，草稿）',
  })
  await expect(sql(`update image set key = 'n.jpg' where key = 'a.jpg'`)).rejects.toMatchObject({
    constraint: '图片还在正文里_不能改名',
  })
  await sql(`update newsroom.edit set fields = '{"cover": ""}'`)
  expect(await uses()).toEqual([])
  await sql(`delete from image where key = 'b.jpg'`)
})

test('clips, places, pages and specials', async () => {
  await addStory('body', `'文'`)
  await sql(`insert into video (key, file, duration, poster) values ('film', 'f.mp4', 1, 'a.jpg')`)
  await sql(`insert into home_slot (story_id, picture) values (1, 'b.jpg')`)
  await sql(`insert into page (slug, title, body) values ('about', '关于', '![](c.jpg)')`)
  await sql(
    `insert into special (slug, title, cover, introduction) values ('flood', '防汛', 'd.jpg', '![](c.jpg)')`,
  )
  const [slot] = await sql('select id from home_slot')
  const [special] = await sql('select id from special')
  expect(await uses()).toEqual([
    `home_slot ${String(slot?.id)} picture b.jpg`,
    'page about body c.jpg',
    `special ${String(special?.id)} cover d.jpg`,
    `special ${String(special?.id)} introduction c.jpg`,
    'video film poster a.jpg',
  ])
  await expect(sql(`delete from image where key = 'c.jpg'`)).rejects.toMatchObject({
    constraint: '图片还在使用_不能删除',
    message: '图片 c.jpg 还用在：页面《关于》、专题《防汛》',
  })
  await sql(`update story set kind = 'video', video = 'film'`)
  await expect(sql(`delete from image where key = 'a.jpg'`)).rejects.toThrow('《题》（1，草稿）')
  await sql(`update story set video = null`)
  await sql(`update video set poster = null`)
  await sql(`update home_slot set picture = null`)
  await sql(`update page set body = ''`)
  await sql(`update special set cover = null, introduction = ''`)
  expect(await uses()).toEqual([])
  await sql('delete from image')
})

test('entries of a live story name it', async () => {
  await addStory('body', `'文'`)
  await sql('insert into live (story_id) values (1)')
  await sql(
    `insert into live_entry (story_id, title, text, picture) values (1, '讯', '![](b.jpg)', 'a.jpg')`,
  )
  expect(await uses()).toEqual(['live_entry 1 picture a.jpg', 'live_entry 1 text b.jpg'])
  for (const key of ['a.jpg', 'b.jpg'])
    await expect(sql('delete from image where key = $1', [key])).rejects.toThrow(
      '《题》（1，草稿）',
    )
  await expect(sql(`update image set key = 'n.jpg' where key = 'b.jpg'`)).rejects.toMatchObject({
    constraint: '图片还在正文里_不能改名',
  })
  await sql('delete from live_entry')
  expect(await uses()).toEqual([])
})

test('TRUNCATE leaves none', async () => {
  await addStory('cover', `'a.jpg'`)
  await sql(`insert into page (slug, title, body) values ('about', '关于', '![](c.jpg)')`)
  await sql('truncate story cascade')
  expect(await uses()).toEqual(['page about body c.jpg'])
  await sql('truncate page')
  expect(await uses()).toEqual([])
})

test('the editor’s role keeps them too', async () => {
  await sql('set role xiaowen_editor')
  try {
    await addStory('cover, body', `'a.jpg', '![](b.jpg)'`)
    await sql(`update story set body = '文'`)
    await expect(sql(`delete from image where key = 'a.jpg'`)).rejects.toThrow('《题》（1，草稿）')
  } finally {
    await sql('reset role')
  }
  expect(await uses()).toEqual(['story 1 cover a.jpg'])
})
