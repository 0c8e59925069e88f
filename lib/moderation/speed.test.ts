import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { speed } from './speed'
import { createAuthor, createStory, submission } from './testing/submission'

ownDatabase()

test('the fourth comment in a minute is refused', async () => {
  const id = await createAuthor()
  await comment(id, [50, 20])
  expect(await speed(submission({ author: { id } }))).toBeNull()
  await comment(id, [10])
  const verdict = await speed(submission({ author: { id } }))
  expect(verdict).toMatchObject({ outcome: 'refuse', rule: 'speed', reason: 'speed' })
})

test('older comments, those of others and the edited one do not count', async () => {
  const id = await createAuthor()
  await comment(await createAuthor(), [1, 1, 1])
  const [first] = await comment(id, [5, 30, 40, 70])
  expect(await speed(submission({ author: { id }, commentId: first }))).toBeNull()
})

async function comment(accountId: number, secondsAgo: number[]): Promise<number[]> {
  const storyId = await createStory()
  const rows = await db().comment.createManyAndReturn({
    select: { id: true },
    data: secondsAgo.map((seconds) => ({
      storyId,
      accountId,
      text: 'A comment',
      createdAt: new Date(Date.now() - seconds * 1000),
    })),
  })
  return rows.map(({ id }) => id)
}
