import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { Reader } from '@/lib/auth/session'
import { newReader, newStory } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { GET } from './route'

ownDatabase()
let reader: Reader
let storyId: number
beforeEach(async () => {
  reader = await newReader()
  storyId = await newStory()
})

function write(state: 'approved' | 'waiting' | 'rejected', parentId: number | null = null) {
  return db().comment.create({
    data: { storyId, accountId: reader.id, text: 'a', state, parentId },
    select: { id: true },
  })
}

async function at(id: number | string) {
  const answer = await GET(new Request('http://localhost:3000'), {
    params: Promise.resolve({ id: String(id) }),
  })
  return [answer.status, answer.headers.get('location')]
}

test('a comment’s permalink redirects to its place in the thread', async () => {
  const head = await write('approved')
  const answer = await write('approved', head.id)
  const deeper = await write('approved', answer.id)
  const thread = `/comments/${storyId}/of/${head.id}`
  expect(await at(head.id)).toEqual([308, `${thread}#comment-${head.id}`])
  expect(await at(deeper.id)).toEqual([308, `${thread}#comment-${deeper.id}`])
  // A removed head stays as a placeholder above its replies.
  await db().comment.update({ where: { id: head.id }, data: { removedAt: new Date() } })
  expect(await at(head.id)).toEqual([404, null])
  expect(await at(answer.id)).toEqual([308, `${thread}#comment-${answer.id}`])
})

test('a comment that is not public answers 404', async () => {
  const head = await write('approved')
  const below = await write('approved', head.id)
  for (const { id } of [await write('waiting'), await write('rejected')]) {
    expect(await at(id)).toEqual([404, null])
  }
  await db().comment.update({ where: { id: head.id }, data: { state: 'rejected' } })
  expect(await at(below.id)).toEqual([404, null])
  const other = await write('approved')
  await db().story.update({ where: { id: storyId }, data: { status: 'withdrawn' } })
  expect(await at(other.id)).toEqual([404, null])
  expect(await at('x')).toEqual([404, null])
  expect(await at('99999999999')).toEqual([404, null])
})
