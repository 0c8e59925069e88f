import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '@/scripts/testing/database'
import { hong, ming, readersFixture } from './testing/readers'

const { sql, addComment } = readersFixture()

test('at most one comment is 精选, and only while it is approved', async () => {
  const first = await addComment(ming, '早', { featured: true })
  const second = await addComment(hong, '早啊')
  await expect(
    sql(`update reader.comment set featured = true where id = ${second}`),
  ).rejects.toMatchObject({ constraint: 'comment_featured' })
  for (const change of [`state = 'rejected'`, 'removed_at = now()']) {
    await sql(`update reader.comment set featured = true where id = ${first}`)
    await sql(`update reader.comment set ${change} where id = ${first}`)
    await sql(`update reader.comment set state = 'approved', removed_at = null where id = ${first}`)
    expect(await sql('select id from reader.comment where featured')).toEqual([])
  }
})

test('a comment can’t move to another story or thread', async () => {
  const top = await addComment(ming, '早')
  const reply = await addComment(hong, '早啊', { parent_id: top })
  await expect(sql(`update reader.comment set story_id = 2 where id = ${top}`)).rejects.toThrow(
    '评论不能移到别处',
  )
  await expect(
    sql(`update reader.comment set parent_id = null where id = ${reply}`),
  ).rejects.toThrow('评论不能移到别处')
  await sql(`update reader.comment set thread_id = ${reply} where id = ${reply}`)
  expect(await sql(`select thread_id from reader.comment where id = ${reply}`)).toEqual([
    { thread_id: top },
  ])
})

test('a favourite in another reader’s folder is refused', async () => {
  const [folder] = await sql(`select id from reader.folder where account_id = ${hong}`)
  await expect(
    sql(`insert into reader.favourite (account_id, story_id, folder_id)
      values (${ming}, 1, ${Number(folder?.id)})`),
  ).rejects.toThrow('收藏夹不属于这位读者')
})

test('concurrent likes of a comment and replies do not deadlock', async () => {
  const database = await createDatabase()
  onTestFinished(() => database.drop())
  const pool = new Pool({ connectionString: database.url, max: 12 })
  await pool.query(`insert into story (title) values ('一')`)
  await pool.query(`insert into reader.account (nickname)
    select '读者' || i from generate_series(1, 60) i`)
  await pool.query(`insert into reader.comment (story_id, account_id, state, text)
    values (1, 1, 'approved', '早')`)
  const acts = Array.from({ length: 60 }, (_, i) => [
    pool.query('insert into reader.comment_like (account_id, comment_id) values ($1, 1)', [i + 1]),
    pool.query(
      `insert into reader.comment (story_id, account_id, parent_id, state, text)
       values (1, $1, 1, 'approved', '早啊')`,
      [i + 1],
    ),
  ])
  await Promise.all(acts.flat())
  const { rows } = await pool.query('select likes, replies from reader.comment where id = 1')
  await pool.end()
  expect(rows).toEqual([{ likes: 60, replies: 60 }])
})
