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
  await sql('delete from reader.notification')
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
  await sql(`insert into reader.blocked_reader (account_id, blocked_id) values (${ming}, ${hong})`)
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
  expect(await sql('select account_id, kind, story_id, text from reader.notification')).toEqual([
    { account_id: ming, kind: 'correction', story_id: 1, text: '地名有误。' },
  ])
})

test('what was told is not told again after an edit; what its author took away is told to nobody', async () => {
  const top = await say(ming, '早')
  const reply = await say(hong, '早啊', { parent_id: top })
  await sql(`update reader.comment set state = 'waiting' where id = ${reply}`)
  await sql(`update reader.comment set state = 'approved' where id = ${reply}`)
  expect(await notices()).toHaveLength(1)
  await say(gang, '不要了', { parent_id: top, removed_at: new Date() })
  expect(await notices()).toHaveLength(1)
})

test('a longer name is not the shorter one that it begins with', async () => {
  await sql(`update reader.account set nickname = '小明明' where id = ${hong}`)
  const top = await say(hong, '早')
  await say(ming, '早啊', { parent_id: top })
  await sql('delete from reader.notification')
  await say(gang, '@小明明 说得对', { parent_id: top })
  expect((await notices()).map(({ account_id }) => account_id)).toEqual([hong])
  await say(gang, '@小明 也对', { parent_id: top })
  expect((await notices()).map(({ account_id, kind }) => [account_id, kind])).toContainEqual([
    ming,
    'mention',
  ])
})

test('who follows the comments has one unread line, however many come', async () => {
  await sql(`insert into reader.subscription (account_id, story_id) values (${ming}, 1)`)
  await say(hong, '一')
  await say(gang, '二')
  expect(await notices()).toHaveLength(1)
  await sql('update reader.notification set read_at = now()')
  await say(hong, '三')
  expect(await notices()).toHaveLength(2)
})

test('the correction of what is not public is told to nobody', async () => {
  await sql(`insert into reader.favourite (account_id, story_id) values (${ming}, 1)`)
  await sql(`update story set status = 'withdrawn', correction = '改' where id = 1`)
  expect(await notices()).toEqual([])
})
