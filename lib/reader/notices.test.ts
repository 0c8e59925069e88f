import { expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { editAction } from '@/lib/comments/change'
import { db } from '@/lib/db'
import { deviceAction } from '@/lib/reader/devices'
import { erasureAction } from '@/lib/reader/erasure'
import { favouriteAction } from '@/lib/reader/favourites'
import { likeAction } from '@/lib/reader/likes'
import { notificationAction } from '@/lib/reader/notifications'
import { passwordAction } from '@/lib/reader/password'
import { columnAction } from '@/lib/reader/subscriptions'
import { newReader, newStory, send, signIn } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()

test('a changed password is said in its section of 设置', async () => {
  const reader = await newReader({ password: await hashPassword('潮水今天退得很慢') })
  const fields = { current: '潮水今天退得很慢', password: '灯塔亮了一整个夜晚' }
  expect(await send(passwordAction, reader, fields)).toMatchObject({
    to: '/me/settings?notice=passwords-changed#passwords-heading',
  })
})

test('an erased account is said on the page of 登录', async () => {
  const reader = await newReader()
  expect(await send(erasureAction, reader, { nickname: reader.nickname })).toMatchObject({
    to: '/login?notice=erased',
  })
})

test.each([
  ['open', 'comment-edited'],
  ['checked', 'comment-waiting'],
] as const)('an edited comment below a story that is %s: %s', async (commentPolicy, notice) => {
  // Comments of new accounts wait.
  const reader = await newReader({ createdAt: new Date(0) })
  const storyId = await newStory({ commentPolicy })
  const data = { storyId, accountId: reader.id, text: '原来的话', state: 'approved' } as const
  const { id } = await db().comment.create({ data })
  expect(
    await send(editAction, reader, { text: '改过的一句话' }, { id: String(id) }),
  ).toMatchObject({ to: `/me/comments?notice=${notice}` })
})

test('what is taken from a list is said on the page of its form', async () => {
  const reader = await newReader()
  const other = await signIn(reader.id)
  const id = String(await newStory())
  for (const [action, on, off] of [
    [favouriteAction, 'favourite-moved', 'favourite-removed'],
    [likeAction, null, 'like-removed'],
    [columnAction, 'notify-on', 'subscription-removed'],
  ] as const) {
    const sent = (fields: Record<string, string>) =>
      send<never>(action as never, reader, fields, { id, slug: 'news' })
    expect(await sent({ on: '1', notify: '1' })).toMatchObject({
      to: on ? `/me?notice=${on}` : '/me',
    })
    expect(await sent({ on: '0' })).toMatchObject({ to: `/me?notice=${off}` })
  }
  expect(await send(deviceAction, reader, { session: String(other.sessionId) })).toMatchObject({
    to: '/me?notice=devices-ended#devices-heading',
  })
  expect(await send(notificationAction, reader, { all: '1' })).toMatchObject({
    to: '/me?notice=notifications-read',
  })
})
