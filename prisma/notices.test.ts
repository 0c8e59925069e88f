/** Who is told of a comment or a correction, whoever writes it. */
import { expect, test } from 'vitest'
import { gang, hong, ming, threeReaders } from './testing/readers'

const { sql, say, notices } = threeReaders()

test('who is answered hears of it, not who answers themselves', async () => {
  const top = await say(ming, '早')
  await say(ming, '补一句', { parent_id: top })
  expect(await notices()).toEqual([])
  const reply = await say(hong, '早啊', { parent_id: top })
  expect(await notices()).toEqual([
    { account_id: ming, kind: 'reply', comment_id: reply, actor_id: hong },
  ])
})

test('of a comment that waits, when it is approved, once', async () => {
  const top = await say(ming, '早')
  const reply = await say(hong, '早啊', { parent_id: top, state: 'waiting' })
  expect(await notices()).toEqual([])
  await sql(`update reader.comment set state = 'approved' where id = ${reply}`)
  await sql(`update reader.comment set featured = true where id = ${reply}`)
  expect(await notices()).toEqual([
    { account_id: ming, kind: 'reply', comment_id: reply, actor_id: hong },
  ])
})

test('who is named in their own thread hears of it; a stranger does not', async () => {
  const top = await say(ming, '早')
  await say(hong, '早啊', { parent_id: top })
  await sql('delete from reader.notice')
  const named = await say(ming, '@小红 @小刚 也早', { parent_id: top })
  expect(await notices()).toEqual([
    { account_id: hong, kind: 'mention', comment_id: named, actor_id: ming },
  ])
})

test('answered, named and subscribed is one notice', async () => {
  const top = await say(ming, '早')
  await sql(`insert into reader.subscription (account_id, story_id)
    values (${ming}, 1), (${gang}, 1), (${hong}, 1)`)
  const reply = await say(hong, '@小明 早啊', { parent_id: top })
  expect(await notices()).toEqual([
    { account_id: ming, kind: 'reply', comment_id: reply, actor_id: hong },
    { account_id: gang, kind: 'subscription', comment_id: reply, actor_id: hong },
  ])
})

test('a subscription that is silent, or to another story, tells nothing', async () => {
  await sql(`insert into reader.subscription (account_id, story_id, notify)
    values (${ming}, 2, true), (${gang}, 1, false)`)
  await say(hong, '早')
  expect(await notices()).toEqual([])
})

test('nothing comes from whom one ignores', async () => {
  await sql(`insert into reader.ignored (account_id, ignored_id) values (${ming}, ${hong})`)
  await sql(`insert into reader.subscription (account_id, story_id) values (${ming}, 1)`)
  const top = await say(ming, '早')
  await say(hong, '@小明 早啊', { parent_id: top })
  expect(await notices()).toEqual([])
  await say(gang, '早啊', { parent_id: top })
  expect(await notices()).toMatchObject([{ account_id: ming, kind: 'reply', actor_id: gang }])
})

test('who kept a story hears of its correction', async () => {
  await sql(`insert into reader.favourite (account_id, story_id) values (${ming}, 1), (${hong}, 2)`)
  await sql(`update story set correction = '地名有误。' where id = 1`)
  await sql(`update story set correction = '' where id = 1`)
  await sql(`update story set body = '新' where id = 1`)
  expect(await sql('select account_id, kind, story_id, text from reader.notice')).toEqual([
    { account_id: ming, kind: 'correction', story_id: 1, text: '地名有误。' },
  ])
})
