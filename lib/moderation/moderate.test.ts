import { beforeAll, expect, test } from 'vitest'
import { moderationCopy } from '@/lib/copy/moderation'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { moderate } from './moderate'
import { createAuthor, createStory, submission } from './testing/submission'

ownDatabase()
beforeAll(async () => {
  await db().blockedTerm.create({ data: { term: '赌博' } })
  await db().suspectTerm.create({ data: { term: '转账' } })
})

test('a comment to which no rule objects follows the story’s policy', async () => {
  expect(await moderate(submission())).toMatchObject({ outcome: 'approve', rule: 'open' })
  const checked = { outcome: 'hold', rule: 'policy' }
  expect(await moderate(submission({ policy: 'checked' }))).toMatchObject(checked)
  expect(await moderate(submission({ author: { checkFirst: true } }))).toMatchObject(checked)
})

test('a rule that refuses wins over an earlier one that holds', async () => {
  const text = '先转账，再看a.com，去赌博'
  expect(await moderate(submission({ text, author: { id: 20 } }))).toMatchObject({
    outcome: 'refuse',
    rule: 'blocked-terms',
    words: ['赌博'],
  })
})

test('of several rules that hold, the first is shown with the words of all', async () => {
  const text = '先转账，再看a.com'
  expect(await moderate(submission({ text }))).toEqual({
    outcome: 'hold',
    rule: 'links',
    reason: 'links',
    words: ['a.com', '转账'],
  })
})

test.each([
  ['去赌博', '去赌 博'],
  ['a.com b.com c.com', '去赌博'],
])('a refused comment, %s, may be reworded once; the next is rejected', async (first, second) => {
  const author = { id: await createAuthor() }
  const outcome = async (text: string, storyId = 1) =>
    (await moderate(submission({ text, author, storyId }))).outcome
  expect(await outcome(first)).toBe('refuse')
  expect(await outcome(second, 2)).toBe('refuse')
  expect(await outcome('好好说话')).toBe('approve')
  expect(await outcome(second)).toBe('reject')
})

test('bad shape and speed are refused again and again, never rejected', async () => {
  const id = await createAuthor()
  const storyId = await createStory()
  await db().comment.createMany({
    data: ['a', 'b', 'c'].map((text) => ({ text, storyId, accountId: id })),
  })
  for (const [text, rule] of [
    ['！！', 'shape'],
    ['去赌博', 'speed'],
    ['去赌博', 'speed'],
  ] as const) {
    expect(await moderate(submission({ text, storyId, author: { id } }))).toMatchObject({
      outcome: 'refuse',
      rule,
    })
  }
})

test('only the shape rule applies to staff', async () => {
  const staff = (text: string) =>
    moderate(
      submission({ text, policy: 'checked', author: { role: 'moderator', checkFirst: true } }),
    )
  expect(await staff('去赌博 a.com b.com c.com')).toMatchObject({
    outcome: 'approve',
    rule: 'staff',
  })
  expect(await staff('')).toMatchObject({ outcome: 'refuse', reason: 'shape-empty' })
})

test('every reason and rule has its copy', async () => {
  for (const text of ['', '去赌博', '哈'.repeat(20), 'a.com', '转账']) {
    const { rule, reason } = await moderate(submission({ text, storyId: 9 }))
    expect(moderationCopy.reasons[reason]).toBeTruthy()
    expect(moderationCopy.rules[rule]).toBeTruthy()
  }
})
