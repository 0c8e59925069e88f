import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import type { CommentState } from '@/prisma/client/enums'
import { reputation } from './reputation'
import { createAuthor, createStory, submission } from './testing/submission'

ownDatabase()

test.each<[string, string, string | undefined]>([
  ['three decisions are too few', 'rrr', undefined],
  ['half of four', 'rraa', 'hold'],
  ['less than half', 'rraaa', undefined],
  ['waiting comments do not count', 'rrwww', undefined],
  ['only the last twenty', 'r'.repeat(20) + 'a'.repeat(20), undefined],
  ['ten of the last twenty', 'a'.repeat(20) + 'r'.repeat(10) + 'a'.repeat(10), 'hold'],
  ['nothing', '', undefined],
])('reputation: %s', async (_, states, outcome) => {
  const id = await createAuthor()
  await comment(id, states)
  expect((await reputation(submission({ author: { id } })))?.outcome).toBe(outcome)
})

async function comment(accountId: number, states: string): Promise<void> {
  const storyId = await createStory()
  const names: Record<string, CommentState> = { r: 'rejected', a: 'approved', w: 'waiting' }
  const began = Date.now() - 86_400_000
  await db().comment.createMany({
    data: Array.from(states).map((state, index) => ({
      storyId,
      accountId,
      text: 'A comment',
      state: names[state],
      createdAt: new Date(began + index * 1000),
    })),
  })
}
