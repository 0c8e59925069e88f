import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { addHolder } from '@/lib/desk/testing/people'
import { rateLimits } from '@/lib/rate-limit/limits'
import { ownDatabase } from '@/lib/testing/own-database'
import { linksLater } from './checks'
import { readDeskStory } from './read-story'
import { readStoryChecks } from './story-checks'

ownDatabase()

test('who asks about links too often is told to wait, and has the other checks', async () => {
  const reader = await addHolder(['write'])
  const { id } = await db().story.create({ data: { body: '正文。' }, select: { id: true } })
  const story = await readDeskStory(reader, id)
  if (!story) throw new Error('no story')
  const key = `links/account/${reader.id}`
  const seconds = 60_000
  const since = new Date(Math.floor(Date.now() / seconds) * seconds)
  const counted = [since, new Date(since.getTime() + seconds)]
  await db().rateLimit.createMany({
    data: counted.map((since) => ({ key, since, count: rateLimits.deskLinks.max - 1 })),
  })
  const without = await readStoryChecks(reader, story, false)
  expect(await readStoryChecks(reader, story, true)).toEqual(without)
  expect(await readStoryChecks(reader, story, true)).toEqual([linksLater, ...without])
})
