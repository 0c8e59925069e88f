import { expect, test } from 'vitest'
import { gang, hong, ming, readersFixture } from './testing/readers'

const { sql, addComment, readNotifications } = readersFixture()

test('a reply notifies the author, not on one’s own comment', async () => {
  const top = await addComment(ming, '早')
  await addComment(ming, '补一句', { parent_id: top })
  expect(await readNotifications()).toEqual([])
  const reply = await addComment(hong, '早啊', { parent_id: top })
  expect(await readNotifications()).toEqual([
    { account_id: ming, kind: 'reply', comment_id: reply, actor_id: hong },
  ])
})

test('a waiting reply notifies once, at approval', async () => {
  const top = await addComment(ming, '早')
  const reply = await addComment(hong, '早啊', { parent_id: top, state: 'waiting' })
  expect(await readNotifications()).toEqual([])
  await sql(`update reader.comment set state = 'approved' where id = ${reply}`)
  await sql(`update reader.comment set featured = true where id = ${reply}`)
  expect(await readNotifications()).toEqual([
    { account_id: ming, kind: 'reply', comment_id: reply, actor_id: hong },
  ])
})

test('a mention notifies readers of the thread only', async () => {
  const top = await addComment(ming, '早')
  await addComment(hong, '早啊', { parent_id: top })
  await sql('delete from reader.notification')
  const named = await addComment(ming, '@小红 @小刚 也早', { parent_id: top })
  expect(await readNotifications()).toEqual([
    { account_id: hong, kind: 'mention', comment_id: named, actor_id: ming },
  ])
})

test('a reply, mention and subscription make one notification', async () => {
  const top = await addComment(ming, '早')
  await sql(`insert into reader.subscription (account_id, story_id)
    values (${ming}, 1), (${gang}, 1), (${hong}, 1)`)
  const reply = await addComment(hong, '@小明 早啊', { parent_id: top })
  expect(await readNotifications()).toEqual([
    { account_id: ming, kind: 'reply', comment_id: reply, actor_id: hong },
    { account_id: gang, kind: 'subscription', comment_id: reply, actor_id: hong },
  ])
})

test('silent subscriptions and other stories do not notify', async () => {
  await sql(`insert into reader.subscription (account_id, story_id, notify)
    values (${ming}, 2, true), (${gang}, 1, false)`)
  await addComment(hong, '早')
  expect(await readNotifications()).toEqual([])
})

test('a blocked reader’s reply does not notify', async () => {
  await sql(`insert into reader.blocked_reader (account_id, blocked_id) values (${ming}, ${hong})`)
  await sql(`insert into reader.subscription (account_id, story_id) values (${ming}, 1)`)
  const top = await addComment(ming, '早')
  await addComment(hong, '@小明 早啊', { parent_id: top })
  expect(await readNotifications()).toEqual([])
  await addComment(gang, '早啊', { parent_id: top })
  expect(await readNotifications()).toMatchObject([
    { account_id: ming, kind: 'reply', actor_id: gang },
  ])
})

test('a correction notifies readers who saved the story', async () => {
  await sql(`insert into reader.favourite (account_id, story_id) values (${ming}, 1), (${hong}, 2)`)
  await sql(`update story set correction = '地名有误。' where id = 1`)
  await sql(`update story set correction = '' where id = 1`)
  await sql(`update story set body = '新' where id = 1`)
  expect(await sql('select account_id, kind, story_id, text from reader.notification')).toEqual([
    { account_id: ming, kind: 'correction', story_id: 1, text: '地名有误。' },
  ])
})

test('an edit does not notify again, a removed comment notifies nobody', async () => {
  const top = await addComment(ming, '早')
  const reply = await addComment(hong, '早啊', { parent_id: top })
  await sql(`update reader.comment set state = 'waiting' where id = ${reply}`)
  await sql(`update reader.comment set state = 'approved' where id = ${reply}`)
  expect(await readNotifications()).toHaveLength(1)
  await addComment(gang, '不要了', { parent_id: top, removed_at: new Date() })
  expect(await readNotifications()).toHaveLength(1)
})

test('a mention of a longer nickname does not notify its prefix', async () => {
  await sql(`update reader.account set nickname = '小明明' where id = ${hong}`)
  const top = await addComment(hong, '早')
  await addComment(ming, '早啊', { parent_id: top })
  await sql('delete from reader.notification')
  await addComment(gang, '@小明明 说得对', { parent_id: top })
  expect((await readNotifications()).map(({ account_id }) => account_id)).toEqual([hong])
  await addComment(gang, '@小明 也对', { parent_id: top })
  expect(
    (await readNotifications()).map(({ account_id, kind }) => [account_id, kind]),
  ).toContainEqual([ming, 'mention'])
})

test('followed comments make one unread notification', async () => {
  await sql(`insert into reader.subscription (account_id, story_id) values (${ming}, 1)`)
  await addComment(hong, '一')
  await addComment(gang, '二')
  expect(await readNotifications()).toHaveLength(1)
  await sql('update reader.notification set read_at = now()')
  await addComment(hong, '三')
  expect(await readNotifications()).toHaveLength(2)
})

test('a correction of an unpublished story notifies nobody', async () => {
  await sql(`insert into reader.favourite (account_id, story_id) values (${ming}, 1)`)
  await sql(`update story set status = 'withdrawn', correction = '改' where id = 1`)
  expect(await readNotifications()).toEqual([])
})
