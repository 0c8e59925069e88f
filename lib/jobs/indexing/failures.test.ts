import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import {
  KEY,
  job,
  pushChanges,
  pushFixture,
  rows,
  SITE,
} from '@/lib/jobs/indexing/testing/push-fixture'
import { endPauses } from '@/lib/testing/run-jobs'
import { newStory } from '@/lib/reader/testing/person'
import { webSub } from './websub'
import { indexNow } from './index-now'
import { ping } from './ping'
import type { Receiver } from './receiver'

const { receiver, engine, baiduHere } = pushFixture()

const each: [name: string, receiver: () => Receiver, taken: string][] = [
  ['IndexNow', engine, ''],
  ['Baidu', baiduHere, '{"remain":1,"success":1}'],
  ['a hub', () => ({ ...webSub(receiver.at('/hub')), pathsOf: () => ['/feed.xml'] }), ''],
  ['a ping', () => ({ ...ping(receiver.at('/ping')), delayMs: 0 }), ''],
]

describe.each(each)('%s', (_, make, taken) => {
  const takes = () => receiver.answers.push((__, response) => response.end(taken))

  test('is retried after a pause, as often as it fails', async () => {
    await newStory()
    for (const attempts of [1, 2, 3]) {
      receiver.answers.push((__, response) => response.writeHead(500).end())
      expect(await pushChanges([make()])).toBe(0)
      expect(await job()).toMatchObject({ attempts })
      expect((await rows())[0]).toMatchObject({ lastError: 'status 500' })
      expect(await pushChanges([make()])).toBe(0)
      await endPauses()
    }
    expect(receiver.requests).toHaveLength(3)
    takes()
    expect(await pushChanges([make()])).toBe(1)
    expect(await rows()).toEqual([])
  })

  test('is paused by Retry-After, also for later changes', async () => {
    await newStory()
    receiver.answers.push((__, response) => response.writeHead(429, { 'retry-after': '900' }).end())
    await pushChanges([make()])
    expect((await job()).pause).toBe(900)
    await newStory()
    expect(await pushChanges([make()])).toBe(0)
    expect(receiver.requests).toHaveLength(1)
  })

  test('is retried after a redirect or a broken answer', async () => {
    await newStory()
    receiver.answers.push((__, response) => response.writeHead(302, { location: '/x' }).end())
    receiver.answers.push((request) => request.socket.destroy())
    await pushChanges([make()])
    await endPauses()
    await pushChanges([make()])
    expect(receiver.requests).toHaveLength(2)
    expect((await rows())[0]).toMatchObject({ lastError: 'no connection: UND_ERR_SOCKET' })
  })
})

test('a refused URL is not sent again, and its row has the reason', async () => {
  const [good, bad] = [await newStory(), await newStory()]
  const answer = { remain: 9, success: 1, not_valid: [`${SITE}/article/${bad}`] }
  receiver.answers.push((_, response) => response.end(JSON.stringify(answer)))
  expect(await pushChanges([baiduHere()])).toBe(1)
  expect(await rows()).toMatchObject([
    { path: `/article/${bad}`, givenUp: true, lastError: 'not_valid' },
  ])
  await db().story.update({ where: { id: bad }, data: { body: 'Another' } })
  await db().story.update({ where: { id: good }, data: { body: 'Another' } })
  receiver.answers.push((_, response) => response.end('{"remain":7,"success":2}'))
  await pushChanges([baiduHere()])
  expect(receiver.requests[1]?.body.split('\n')).toHaveLength(2)
  expect(await rows()).toEqual([])
})

test('an invalid answer by Baidu is a failure, and no row contains the token', async () => {
  await newStory()
  receiver.answers.push((_, response) => response.end('<html>hunter2</html>'))
  await pushChanges([baiduHere()])
  expect(JSON.stringify(await rows())).not.toContain('hunter2')
  expect((await rows())[0]?.lastError).toContain('not what Baidu documents')
})

test('a push is given up after three days, and its row has the reason', async () => {
  await newStory()
  await pushChanges([indexNow('http://127.0.0.1:9/', KEY)])
  await db().push.updateMany({ data: { createdAt: new Date(Date.now() - 73 * 3_600_000) } })
  await endPauses()
  await pushChanges([indexNow('http://127.0.0.1:9/', KEY)])
  expect(await rows()).toMatchObject([{ givenUp: true }])
  expect((await rows())[0]?.lastError).toMatch(/^no connection/)
  await endPauses()
  expect(await pushChanges([engine()])).toBe(0)
  await db().story.updateMany({ data: { body: 'Another' } })
  expect(await pushChanges([engine()])).toBe(1)
})
