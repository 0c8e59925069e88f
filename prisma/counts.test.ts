import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '@/scripts/testing/database'
import { gang, hong, ming, readersFixture } from './testing/readers'

const { sql, addComment, counts } = readersFixture()

test('likes and favourites count, also many in one statement', async () => {
  await sql(`insert into reader.story_like (account_id, story_id) select id, 1 from reader.account`)
  await sql(`insert into reader.story_like (account_id, story_id) values (${ming}, 2)`)
  await sql(`insert into reader.favourite (account_id, story_id) values (${ming}, 1), (${hong}, 1)`)
  expect(await counts()).toEqual({ likes: 3, favourites: 2, comments: 0 })
  expect(await counts(2)).toEqual({ likes: 1, favourites: 0, comments: 0 })
  await sql(`delete from reader.story_like where account_id = ${ming}`)
  await sql(`delete from reader.favourite`)
  await sql(`delete from reader.favourite`)
  expect(await counts()).toEqual({ likes: 2, favourites: 0, comments: 0 })
  expect(await counts(2)).toEqual({ likes: 0, favourites: 0, comments: 0 })
})

test('a repeated like counts once, a moved favourite too', async () => {
  for (const table of ['story_like', 'favourite']) {
    await sql(`insert into reader.${table} (account_id, story_id) values (${ming}, 1), (${ming}, 1)
      on conflict do nothing`)
    await sql(`insert into reader.${table} (account_id, story_id) values (${ming}, 1)
      on conflict do nothing`)
  }
  await sql(`update reader.favourite set folder_id = 1`)
  expect(await counts()).toEqual({ likes: 1, favourites: 1, comments: 0 })
})

test('a changed count sets changed_at', async () => {
  await addComment(ming, '早')
  const changedAt = async () =>
    (await sql('select changed_at from listing.story_count'))[0]?.changed_at as Date
  const before = await changedAt()
  await sql(`select pg_sleep(0.01)`)
  await sql(`insert into reader.comment_like (account_id, comment_id) values (${hong}, 1)`)
  expect((await changedAt()).getTime()).toBeGreaterThan(before.getTime())
})

test('only approved comments count', async () => {
  const comments = async () => (await counts())?.comments ?? 0
  const waiting = await addComment(ming, '早', { state: 'waiting' })
  expect(await comments()).toBe(0)
  await sql(`update reader.comment set state = 'approved' where id = ${waiting}`)
  expect(await comments()).toBe(1)
  await sql(`update reader.comment set text = '早上好', featured = true`)
  expect(await comments()).toBe(1)
  await sql(`update reader.comment set removed_at = now()`)
  expect(await comments()).toBe(0)
  await sql(`update reader.comment set removed_at = null`)
  await sql(`update reader.comment set state = 'rejected'`)
  expect(await comments()).toBe(0)
  await sql(`insert into reader.comment (story_id, account_id, state, text)
    select 1, ${ming}, 'approved', i::text from generate_series(1, 50) i`)
  expect(await comments()).toBe(50)
  await sql(`delete from reader.comment where id % 2 = 0`)
  expect(await comments()).toBe(25)
})

test('likes of comments count', async () => {
  const [one, two] = [await addComment(ming, '早'), await addComment(ming, '晚')]
  const likes = async () =>
    (await sql('select likes from reader.comment order by id')).map((row) => row.likes)
  await sql(`insert into reader.comment_like (account_id, comment_id)
    values (${hong}, ${one}), (${gang}, ${one}), (${gang}, ${two})`)
  expect(await likes()).toEqual([2, 1])
  await sql(`delete from reader.comment_like where account_id = ${gang}`)
  expect(await likes()).toEqual([1, 0])
})

test('replies join the thread and count at its head', async () => {
  const top = await addComment(ming, '早')
  const reply = await addComment(hong, '早啊', { parent_id: top })
  const deep = await addComment(gang, '都早', { parent_id: reply })
  await addComment(hong, '还早吗', { parent_id: top, state: 'waiting' })
  const replies = async () =>
    (await sql('select replies from reader.comment where id = $1', [top]))[0]?.replies
  const threads = await sql('select distinct thread_id from reader.comment')
  expect(threads).toEqual([{ thread_id: top }])
  expect(await replies()).toBe(2)
  expect((await counts())?.comments).toBe(3)
  await sql(`update reader.comment set removed_at = now() where id = ${deep}`)
  expect(await replies()).toBe(1)
  await sql(`delete from reader.comment where id = ${reply}`)
  expect(await replies()).toBe(0)
  expect((await counts())?.comments).toBe(1)
  await sql(`delete from reader.comment where id = ${top}`)
  expect((await counts())?.comments).toBe(0)
})

test('a reply to a comment of another story is refused', async () => {
  const top = await addComment(ming, '早')
  await expect(addComment(hong, '早啊', { parent_id: top, story_id: 2 })).rejects.toThrow(
    '回复与原评论不在同一篇稿件下',
  )
  await expect(addComment(hong, '早啊', { parent_id: 99 })).rejects.toThrow()
})

test('comments of an erased account stay without a name, its likes do not count', async () => {
  const [one, two] = [await addComment(ming, '早'), await addComment(hong, '晚')]
  await addComment(ming, '晚安', { parent_id: two })
  await sql(`insert into reader.comment_like (account_id, comment_id)
    values (${ming}, ${two}), (${gang}, ${one}), (${gang}, ${two})`)
  await sql(
    `insert into reader.story_like (account_id, story_id) values (${ming}, 1), (${hong}, 1)`,
  )
  await sql(`insert into reader.favourite (account_id, story_id, folder_id) values (${ming}, 1, 1)`)
  await sql(
    `insert into newsroom.audit_entry (by_id, verb, subject) values (${ming}, 'approve', 'comment/1')`,
  )
  await sql(`delete from reader.account where id = ${ming}`)
  expect(await counts()).toEqual({ likes: 1, favourites: 0, comments: 3 })
  expect(await sql('select account_id, likes, replies from reader.comment order by id')).toEqual([
    { account_id: null, likes: 1, replies: 0 },
    { account_id: hong, likes: 1, replies: 1 },
    { account_id: null, likes: 0, replies: 0 },
  ])
  expect(await sql('select by_id, verb from newsroom.audit_entry')).toEqual([
    { by_id: null, verb: 'approve' },
  ])
  expect(await sql(`select from reader.folder where account_id = ${ming}`)).toEqual([])
})

test('purging a story deletes all that refers to it', async () => {
  const top = await addComment(ming, '早')
  await addComment(hong, '早啊', { parent_id: top })
  await sql(`insert into reader.story_like (account_id, story_id) values (${ming}, 1)`)
  await sql(`insert into reader.favourite (account_id, story_id) values (${ming}, 1)`)
  await sql(`insert into reader.comment_like (account_id, comment_id) values (${hong}, ${top})`)
  await sql(
    `update story set status = 'deleted', deleted_at = now() - interval '31 days' where id = 1`,
  )
  await sql('delete from story where id = 1')
  expect(await counts()).toBeUndefined()
  for (const table of ['comment', 'comment_like', 'story_like', 'favourite', 'notification']) {
    expect(await sql(`select from reader.${table}`)).toEqual([])
  }
})

test('a hundred concurrent likes are all counted', async () => {
  const database = await createDatabase()
  onTestFinished(() => database.drop())
  const pool = new Pool({ connectionString: database.url, max: 10 })
  await pool.query(`insert into story (title) values ('一'), ('二')`)
  await pool.query(`insert into reader.account (nickname)
    select '读者' || i from generate_series(1, 100) i`)
  const likes = Array.from({ length: 100 }, (_, i) =>
    pool.query(
      `insert into reader.story_like (account_id, story_id) select $1, id from story
        order by id ${i % 2 ? 'desc' : 'asc'}`,
      [i + 1],
    ),
  )
  await Promise.all(likes)
  const { rows } = await pool.query('select likes from listing.story_count')
  await pool.end()
  expect(rows).toEqual([{ likes: 100 }, { likes: 100 }])
})
