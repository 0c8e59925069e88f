import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { newStory } from '@/lib/reader/testing/person'
import { aReader, at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST } from './route'

ownDatabase()
let story: number
beforeEach(async () => {
  story = await newStory()
})

/** As sendBeacon sends it, without an Accept header. */
function note(seconds: string, headers: Record<string, string> = {}): Promise<Response> {
  return POST(post(`/api/story/${story}/progress`, { seconds }, headers), at({ id: String(story) }))
}

test('progress is recorded and answered with 204', async () => {
  const { id, headers } = await aReader()
  expect((await note('8', headers)).status).toBe(204)
  expect(await db().historyEntry.findMany()).toMatchObject([{ accountId: id, seconds: 8 }])
})

test('signed out or invalid progress is neither deferred nor redirected', async () => {
  const signedOut = await note('8')
  expect([signedOut.status, signedOut.headers.get('set-cookie')]).toEqual([401, null])
  const { headers } = await aReader()
  expect((await note('x', headers)).status).toBe(422)
  expect(await db().draft.count()).toBe(0)
})
