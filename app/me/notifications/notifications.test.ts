import { beforeEach, expect, test } from 'vitest'
import { notificationLink, notificationSentence } from '@/components/me/notification-words'
import { db } from '@/lib/db'
import type { Reader } from '@/lib/auth/session'
import { errorsOf, newReader, newStory, send } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { notificationAction, readNotifications } from '@/lib/reader/notifications'

ownDatabase()
let reader: Reader
let other: Reader
beforeEach(async () => {
  await db().notification.deleteMany()
  ;[reader, other] = [await newReader(), await newReader({ nickname: '小红' + String(Date.now()) })]
})

test('a reply notifies the author of the comment and links to it', async () => {
  const storyId = await newStory({ title: '港口' })
  const head = await db().comment.create({
    data: { storyId, accountId: reader.id, text: 'a', state: 'approved' },
  })
  const answer = await db().comment.create({
    data: { storyId, accountId: other.id, text: 'b', state: 'approved', parentId: head.id },
  })
  const { items } = await readNotifications(reader, null)
  const [notification, ...more] = items
  if (!notification) throw new Error('no notification')
  expect(more).toEqual([])
  expect(notificationSentence(notification)).toBe(`${other.nickname}在《港口》下回复了您的评论。`)
  expect(notificationLink(notification)).toBe(`/comment/${answer.id}`)
  await db().comment.update({ where: { id: answer.id }, data: { state: 'rejected' } })
  const [later] = (await readNotifications(reader, null)).items
  expect(later && notificationLink(later)).toBe(`/article/${storyId}`)
  expect((await readNotifications(other, null)).items).toEqual([])
})

test('a decision says which way it went, also after a later one, and quotes the comment', async () => {
  const storyId = await newStory({ title: '港口' })
  const { id: commentId } = await db().comment.create({
    data: { storyId, accountId: reader.id, text: '早班船', state: 'rejected' },
  })
  for (const state of ['approved', 'rejected'] as const) {
    await db().decision.create({ data: { commentId, state, rule: 'moderator' } })
    const data = { accountId: reader.id, kind: 'decision', storyId, commentId } as const
    await db().notification.create({ data })
  }
  const { items } = await readNotifications(reader, null)
  expect(items.map(notificationSentence)).toEqual([
    '您在《港口》下的评论没有通过审核。',
    '您在《港口》下的评论已通过审核，现在大家都能看到。',
  ])
  expect(items.map(({ quote }) => quote)).toEqual(['早班船', '早班船'])
})

test('a comment of another that is not public any more is not quoted', async () => {
  const storyId = await newStory()
  const { id: commentId } = await db().comment.create({
    data: { storyId, accountId: other.id, text: '撤下的话', state: 'rejected' },
  })
  const data = { accountId: reader.id, kind: 'reply', storyId, commentId } as const
  await db().notification.create({ data })
  const [notification] = (await readNotifications(reader, null)).items
  expect(notification?.quote).toBeNull()
})

test('a notification does not show the title of a withdrawn story', async () => {
  const storyId = await newStory({ title: '秘密', status: 'withdrawn' })
  await db().notification.create({ data: { accountId: reader.id, kind: 'correction', storyId } })
  const [notification] = (await readNotifications(reader, null)).items
  expect(notification && notificationSentence(notification)).not.toContain('秘密')
  expect(notification && notificationLink(notification)).toBeNull()
})

test('each kind of notification has a sentence', async () => {
  const kinds = ['reply', 'mention', 'decision', 'subscription', 'correction', 'answer', 'warning']
  const storyId = await newStory()
  for (const kind of kinds as 'reply'[]) {
    await db().notification.create({ data: { accountId: reader.id, kind, storyId } })
  }
  const sentences = (await readNotifications(reader, null)).items.map(notificationSentence)
  expect(sentences.filter((sentence) => sentence.endsWith('。'))).toHaveLength(kinds.length)
})

test('one notification is marked read, or all of the reader’s own', async () => {
  const accounts = [reader.id, reader.id, reader.id, other.id]
  await db().notification.createMany({
    data: accounts.map((accountId) => ({ accountId, kind: 'answer' })),
  })
  const rows = await db().notification.findMany({ orderBy: { id: 'asc' } })
  const unread = () => db().notification.count({ where: { readAt: null } })
  await send(notificationAction, reader, { notice: String(rows[3]?.id) })
  expect(await unread()).toBe(4)
  await send(notificationAction, reader, { notice: String(rows[0]?.id) })
  expect(await unread()).toBe(3)
  expect(errorsOf(await send(notificationAction, reader, {}))).not.toEqual({})
  expect(await unread()).toBe(3)
  await send(notificationAction, reader, { all: '1' })
  expect(await db().notification.findMany({ where: { readAt: null } })).toMatchObject([
    { accountId: other.id },
  ])
})
