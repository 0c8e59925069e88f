import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { fingerprint } from './fingerprint'
import { repeat } from './repeat'
import { createAuthor, createStory, submission } from './testing/submission'

ownDatabase()

test('a character repeated 16 times is refused', async () => {
  const text = '哈'.repeat(16)
  expect(await repeat(submission({ text }))).toMatchObject({
    outcome: 'refuse',
    reason: 'repeat-character',
  })
  expect(await repeat(submission({ text: '哈'.repeat(15) + ' '.repeat(40) + '!' }))).toBeNull()
})

test('an author’s repeated text is held under any story, regardless of spacing', async () => {
  const id = await createAuthor()
  await comment(id, '买 它！', 23)
  expect(await outcomeOf(id, '買它')).toBe('hold')
  expect(await outcomeOf(id, '买它吧')).toBeUndefined()
  expect(await outcomeOf(await createAuthor(), '买它')).toBeUndefined()
})

test('comments older than a day, removed ones and the edited one are no repetition', async () => {
  const id = await createAuthor()
  await comment(id, '昨天的话', 25)
  expect(await outcomeOf(id, '昨天的话')).toBeUndefined()
  const edited = await comment(id, '现在的话', 1)
  expect(await outcomeOf(id, '现在的话！', edited)).toBeUndefined()
  await db().comment.update({ where: { id: edited }, data: { removedAt: new Date() } })
  expect(await outcomeOf(id, '现在的话')).toBeUndefined()
})

test('the third account with the same text within ten minutes is held', async () => {
  const text = '点我头像领红包'
  await comment(await createAuthor(), text, 1)
  await comment(await createAuthor(), `${text}。`, 0.1)
  expect(await outcomeOf(await createAuthor(), text)).toBeUndefined()
  await comment(await createAuthor(), text, 0.1)
  expect(await outcomeOf(await createAuthor(), text)).toBe('hold')
})

test('short texts may be equal', async () => {
  for (let n = 0; n < 3; n++) await comment(await createAuthor(), '中国加油', 0.01)
  expect(await outcomeOf(await createAuthor(), '中国加油')).toBeUndefined()
})

async function outcomeOf(id: number, text: string, commentId?: number) {
  return (await repeat(submission({ text, author: { id }, commentId })))?.outcome
}

async function comment(accountId: number, text: string, hoursAgo: number): Promise<number> {
  const createdAt = new Date(Date.now() - hoursAgo * 3_600_000)
  const of = { fingerprint: fingerprint(text), createdAt }
  const data = { storyId: await createStory(), accountId, text, ...of }
  return (await db().comment.create({ data })).id
}
