/** Which changes of comments are announced, and how. */
import { expect, test } from 'vitest'
import { hong, ming, threeReaders } from './testing/readers'

const { sql, say, heard } = threeReaders()

test('a comment that everybody sees, and what changes in it', async () => {
  await say(ming, '早')
  expect(await heard()).toEqual(['comments/1'])
  for (const change of [
    `text = '早上好'`,
    'featured = true',
    'editorial = true',
    'edited_at = now()',
    'removed_at = now()',
    `state = 'rejected'`,
  ]) {
    await sql(`update reader.comment set ${change}`)
    expect(await heard()).toEqual(['comments/1'])
  }
})

test('one that waits says nothing until it is approved', async () => {
  await say(ming, '早', { state: 'waiting' })
  await sql(`update reader.comment set text = '早上好'`)
  await sql(`update reader.comment set state = 'rejected'`)
  expect(await heard()).toEqual([])
  await sql(`update reader.comment set state = 'approved'`)
  expect(await heard()).toEqual(['comments/1'])
  await sql(`update reader.comment set state = 'approved'`)
  expect(await heard()).toEqual([])
})

test('likes do not announce: they are many', async () => {
  const id = await say(ming, '早')
  await heard()
  await sql(`insert into reader.comment_like (account_id, comment_id) values (${hong}, ${id})`)
  await sql(`insert into reader.story_like (account_id, story_id) values (${hong}, 1)`)
  expect(await heard()).toEqual([])
})

test('a reply, and one that is deleted', async () => {
  const top = await say(ming, '早', { story_id: 2 })
  await say(hong, '早啊', { parent_id: top, story_id: 2 })
  expect(new Set(await heard())).toEqual(new Set(['comments/2']))
  await sql('delete from reader.comment')
  expect(new Set(await heard())).toEqual(new Set(['comments/2']))
  await say(ming, '早', { state: 'waiting' })
  await sql('delete from reader.comment')
  expect(await heard()).toEqual([])
})

test('a new name or face, and an erased account: where its comments stand', async () => {
  await say(ming, '早')
  await say(ming, '早', { story_id: 2 })
  await say(hong, '早', { state: 'waiting' })
  await heard()
  await sql(`update reader.account set nickname = '明明' where id = ${ming}`)
  expect(await heard()).toEqual(['comments/1', 'comments/2'])
  await sql(`update reader.account set avatar = 'avatars/a.webp' where id = ${ming}`)
  expect(await heard()).toEqual(['comments/1', 'comments/2'])
  await sql(`update reader.account set digest = true, nickname = nickname`)
  await sql(`update reader.account set nickname = '红红' where id = ${hong}`)
  expect(await heard()).toEqual([])
  await sql(`delete from reader.account where id = ${ming}`)
  expect(await heard()).toEqual(['comments/1', 'comments/2'])
})

test('a thousand comments at once are few messages', async () => {
  await sql(`insert into reader.comment (story_id, account_id, state, text)
    select 1 + i % 2, ${ming}, 'approved', i::text from generate_series(1, 1000) i`)
  expect(await sql.heard()).toEqual(['comments/1\ncomments/2'])
})
