import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { feature, unfeature } from './feature'
import { auditEntriesOf, addAccount, addComment, addEditor, addStory } from './testing/people'

ownDatabase()

test('featuring a comment replaces the story’s former one', async () => {
  const reader = await addEditor()
  const storyId = await addStory()
  const author = await addAccount()
  const [one, other] = [
    await addComment(author, { storyId, state: 'approved' }),
    await addComment(author, { storyId, state: 'approved' }),
  ]
  expect(await feature(reader, one.id)).toBe(true)
  expect(await feature(reader, one.id)).toBe(false)
  expect(await feature(reader, other.id)).toBe(true)
  expect(await featured(storyId)).toEqual([other.id])
  expect(await unfeature(reader, other.id)).toBe(true)
  expect(await unfeature(reader, other.id)).toBe(false)
  expect(await featured(storyId)).toEqual([])
  expect((await auditEntriesOf(`comment/${other.id}`)).map(({ verb }) => verb)).toEqual([
    'feature',
    'unfeature',
  ])
})

test('two editors in parallel feature one comment', async () => {
  const [first, second] = [await addEditor(), await addEditor()]
  const storyId = await addStory()
  const author = await addAccount()
  const comments = await Promise.all(
    [0, 1].map(() => addComment(author, { storyId, state: 'approved' })),
  )
  const [one, other] = comments.map(({ id }) => id)
  await Promise.all([feature(first, one ?? 0), feature(second, other ?? 0)])
  expect(await featured(storyId)).toHaveLength(1)
})

test('a comment that is not public can’t be featured, and the former stays', async () => {
  const reader = await addEditor()
  const storyId = await addStory()
  const shown = await addComment(await addAccount(), { storyId, state: 'approved' })
  await feature(reader, shown.id)
  const { id } = await addComment(await addAccount(), { storyId })
  expect(await feature(reader, id)).toBe(false)
  expect(await featured(storyId)).toEqual([shown.id])
  expect(await auditEntriesOf(`comment/${id}`)).toEqual([])
})

async function featured(storyId: number): Promise<number[]> {
  const rows = await db().comment.findMany({ where: { storyId, featured: true } })
  return rows.map(({ id }) => id)
}
