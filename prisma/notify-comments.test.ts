import { expect, test } from 'vitest'
import { hong, ming, readersFixture } from './testing/readers'

const { sql, addComment, notifications } = readersFixture()

test('an approved comment and its edits notify', async () => {
  await addComment(ming, '早')
  expect(await notifications()).toEqual(['comments/1'])
  for (const change of [
    `text = '早上好'`,
    'featured = true',
    'editorial = true',
    'edited_at = now()',
    'removed_at = now()',
    `state = 'rejected'`,
  ]) {
    await sql(`update reader.comment set ${change}`)
    expect(await notifications()).toEqual(['comments/1'])
  }
})

test('a waiting comment does not notify until approved', async () => {
  await addComment(ming, '早', { state: 'waiting' })
  await sql(`update reader.comment set text = '早上好'`)
  await sql(`update reader.comment set state = 'rejected'`)
  expect(await notifications()).toEqual([])
  await sql(`update reader.comment set state = 'approved'`)
  expect(await notifications()).toEqual(['comments/1'])
  await sql(`update reader.comment set state = 'approved'`)
  expect(await notifications()).toEqual([])
})

test('likes do not notify', async () => {
  const id = await addComment(ming, '早')
  await notifications()
  await sql(`insert into reader.comment_like (account_id, comment_id) values (${hong}, ${id})`)
  await sql(`insert into reader.story_like (account_id, story_id) values (${hong}, 1)`)
  expect(await notifications()).toEqual([])
})

test('a reply and a deletion notify', async () => {
  const top = await addComment(ming, '早', { story_id: 2 })
  await addComment(hong, '早啊', { parent_id: top, story_id: 2 })
  expect(new Set(await notifications())).toEqual(new Set(['comments/2']))
  await sql('delete from reader.comment')
  expect(new Set(await notifications())).toEqual(new Set(['comments/2']))
  await addComment(ming, '早', { state: 'waiting' })
  await sql('delete from reader.comment')
  expect(await notifications()).toEqual([])
})

test('a new nickname or avatar and an erased account notify the stories they commented on', async () => {
  await addComment(ming, '早')
  await addComment(ming, '早', { story_id: 2 })
  await addComment(hong, '早', { state: 'waiting' })
  await notifications()
  await sql(`update reader.account set nickname = '明明' where id = ${ming}`)
  expect(await notifications()).toEqual(['comments/1', 'comments/2'])
  await sql(`update reader.account set avatar = 'avatars/a.webp' where id = ${ming}`)
  expect(await notifications()).toEqual(['comments/1', 'comments/2'])
  await sql(`update reader.account set digest = true, nickname = nickname`)
  await sql(`update reader.account set nickname = '红红' where id = ${hong}`)
  expect(await notifications()).toEqual([])
  await sql(`delete from reader.account where id = ${ming}`)
  expect(await notifications()).toEqual(['comments/1', 'comments/2'])
})

test('a thousand comments in one statement send few notifications', async () => {
  await sql(`insert into reader.comment (story_id, account_id, state, text)
    select 1 + i % 2, ${ming}, 'approved', i::text from generate_series(1, 1000) i`)
  expect(await sql.notifications()).toEqual(['comments/1\ncomments/2'])
})
