/** Live stories, written as Studio and scripts do. */
import { describe, expect, test } from 'vitest'
import { liveFixture } from './testing/live'
import { tagsOf } from './testing/sql'

const { sql, entry, numbers } = liveFixture()

const tags = async () => tagsOf(await sql.notifications())

describe('what is refused', () => {
  test.each([
    [`insert into live_entry (story_id) values (1)`, '直播条目要有标题_文字或图片'],
    [`insert into live_entry (story_id, title) values (1, ' 　')`, '直播条目要有标题_文字或图片'],
    [
      `insert into live_entry (story_id, text, key_event) values (1, '雨', true)`,
      '关键条目要有标题',
    ],
    [
      `insert into live_entry (story_id, title) values (1, repeat('雨', 101))`,
      '直播条目标题最长100字',
    ],
    [
      `insert into live_entry (story_id, text) values (1, repeat('雨', 5001))`,
      '直播条目文字最长5000字',
    ],
    [
      `insert into live_entry (story_id, text, picture) values (1, '雨', 'none.jpg')`,
      'live_entry_picture_fkey',
    ],
    [`insert into live_entry (story_id, text) values (2, '雨')`, 'live_entry_story_id_fkey'],
    [`update live set ended_at = started_at`, '直播结束须晚于开始'],
  ])('%s', async (write, constraint) => {
    await expect(sql(write)).rejects.toMatchObject({ constraint })
  })

  test('an entry beyond the 5,000th', async () => {
    await sql(`
      alter table live_entry disable trigger user;
      insert into live_entry (story_id, text) select 1, '雨' from generate_series(1, 5000);
      alter table live_entry enable trigger user`)
    await expect(
      sql(`insert into live_entry (story_id, text) values (1, '雨')`),
    ).rejects.toMatchObject({ constraint: '一场直播最多5000条' })
  })

  test('a sixth pinned entry, until one is removed', async () => {
    const pin = `insert into live_entry (story_id, text, pinned) values (1, '雨', true)`
    for (let i = 0; i < 5; i++) await sql(pin)
    await expect(sql(pin)).rejects.toMatchObject({ constraint: '一场直播最多置顶5条' })
    await sql(`update live_entry set text = '晴' where id = 5`)
    await sql(`update live_entry set status = 'removed' where id = 5`)
    await sql(pin)
    await expect(
      sql(`update live_entry set status = 'published' where id = 5`),
    ).rejects.toMatchObject({ constraint: '一场直播最多置顶5条' })
  })

  test('an entry is not moved to another story', async () => {
    await sql(`insert into story (title) values ('另一篇')`)
    await sql('insert into live (story_id) values (2)')
    await sql(`insert into live_entry (story_id, text) values (1, '雨')`)
    await expect(sql('update live_entry set story_id = 2')).rejects.toMatchObject({
      constraint: '直播条目不能移到另一篇稿件',
    })
  })
})

test('each change that readers see has the next number; one that waits has none', async () => {
  await sql(`insert into live_entry (story_id, text) values (1, '起风')`)
  expect(await tags()).toEqual(['live/1'])
  await sql(`insert into live_entry (story_id, text, status) values (1, '未核', 'waiting')`)
  expect(await tags()).toEqual([])
  expect(await numbers()).toEqual([1])
  await sql(`update live_entry set pinned = true where id = 1`)
  await sql(`update live_entry set status = 'removed' where id = 1`)
  expect(await sql('select id, change, edited_at from live_entry order by id')).toEqual([
    { id: 1, change: 3, edited_at: null },
    { id: 2, change: 0, edited_at: null },
  ])
})

test('a change of what readers read is marked as edited', async () => {
  await sql(`insert into live_entry (story_id, text) values (1, '起风')`)
  await sql(`update live_entry set text = '起风了'`)
  expect(await entry(', edited_at is not null as edited')).toEqual({
    status: 'published',
    edited: true,
  })
})

test('of a deleted entry readers hear, and it can be had back', async () => {
  await sql(`insert into live_entry (story_id, text) values (1, '起风')`)
  await sql('set role xiaowen_editor')
  await sql('delete from live_entry').finally(() => sql('reset role'))
  expect(await sql('select change, entry_id from listing.live_removal')).toEqual([
    { change: 2, entry_id: 1 },
  ])
  expect(await tags()).toEqual(['live/1', 'live/1'])
  await sql(`select newsroom.restore_row('live_entry', '1')`)
  expect(await sql('select text, change from live_entry')).toEqual([{ text: '起风', change: 3 }])
})

test.each([
  ['ended', 'select', 'update live set ended_at = now() + interval $$1 hour$$'],
  [
    'resumed',
    'update live set ended_at = now() + interval $$1 hour$$',
    'update live set ended_at = null',
  ],
  ['removed', 'select', 'delete from live'],
  ['begun', 'delete from live', 'insert into live (story_id) values (1)'],
])('when it is %s, the page and the lists with its card hear of it', async (_, before, change) => {
  await sql(before)
  const card = await sql('select unnest(listing.card_tags(s)) as tag from story s')
  await sql.notifications()
  await sql(change)
  const shown = ['live/1', ...card.flatMap(({ tag }) => tag ?? [])].sort()
  expect(shown).toContain('column/shixun')
  expect(await tags()).toEqual(shown)
})

test('of a draft the page alone hears', async () => {
  await sql(`update story set status = 'draft'`)
  await sql.notifications()
  await sql('update live set ended_at = now() + interval $$1 hour$$')
  expect(await tags()).toEqual(['live/1', 'story/1'])
})

test('numbers of two writers are committed in their order', async () => {
  await sql('begin')
  await sql(`insert into live_entry (story_id, text) values (1, '先')`)
  const second = sql.inOtherSession(
    `insert into live_entry (story_id, text) values (1, '后') returning change`,
  )
  await sql('commit')
  expect(await second).toEqual([{ change: 2 }])
})

test('a story that is purged takes its entries along', async () => {
  await sql(`insert into live_entry (story_id, text) values (1, '起风')`)
  await sql(
    `update story set status = 'deleted', deleted_at = now() - interval '31 days' where id = 1`,
  )
  await sql('truncate newsroom.deleted_row')
  await sql('delete from story where id = 1')
  expect(await sql('select table_name from newsroom.deleted_row')).toEqual([])
})

test('a deleted live comes back with its entries, in that order', async () => {
  await sql(`insert into live_entry (story_id, text) values (1, '起风'), (1, '起雨')`)
  await sql('set role xiaowen_editor')
  await sql('delete from live').finally(() => sql('reset role'))
  expect(await sql('select from live_entry')).toEqual([])
  await sql(`select newsroom.restore_row('live', '1')`)
  for (const id of ['1', '2']) await sql(`select newsroom.restore_row('live_entry', $1)`, [id])
  expect(await sql('select story_id, text from live_entry order by id')).toEqual([
    { story_id: 1, text: '起风' },
    { story_id: 1, text: '起雨' },
  ])
})

test('what an entry said before is kept, whoever changes it, and when it goes', async () => {
  await sql(`insert into live_entry (story_id, title, text) values (1, '雨', '雨停了。')`)
  await sql(`set application_name = 'psql'`)
  await sql(`update live_entry set text = '雨小了。'`)
  await sql(`update live_entry set pinned = true`)
  await sql(`update live_entry set title = '台风'`)
  await sql('delete from live_entry')
  expect(
    await sql('select title, text, author, way from newsroom.live_entry_version order by id'),
  ).toEqual([
    { title: '雨', text: '雨停了。', author: 'psql', way: 'sql' },
    { title: '雨', text: '雨小了。', author: 'psql', way: 'sql' },
  ])
})
