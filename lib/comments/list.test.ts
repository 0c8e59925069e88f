import { beforeAll, expect, test } from 'vitest'
import { readComments } from '@/lib/comments/list'
import { db } from '@/lib/db'
import { newStory } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()
let story: number
let ids: number[]

beforeAll(async () => {
  story = await newStory({ commentPolicy: 'open' })
  const rows = Array.from({ length: 25 }, (_, n) => ({
    storyId: story,
    text: `第${n + 1}条`,
    state: 'approved' as const,
    featured: n === 2,
    likes: n,
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, n)),
  }))
  await db().comment.createMany({ data: rows })
  const made = await db().comment.findMany({ where: { storyId: story }, orderBy: { id: 'asc' } })
  ids = made.map(({ id }) => id)
})

test.each(['newest', 'best'] as const)(
  'the featured comment stands first in the order %s, and no other page repeats it',
  async (order) => {
    const first = await readComments(story, order, null)
    const second = await readComments(story, order, first.next)
    const listed = [...first.threads, ...second.threads].map(({ id }) => id)
    const [featured, ...others] = listed
    expect(featured).toBe(ids[2])
    expect(others).toEqual(ids.filter((id) => id !== ids[2]).reverse())
    expect(second.next).toBeNull()
  },
)
