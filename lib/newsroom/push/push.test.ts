import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { loopback } from '@/lib/newsroom/testing/loopback'
import { newStory } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { baidu } from './baidu'
import { hub } from './hub'
import { indexNow } from './index-now'
import { ping } from './ping'
import { pushChanges } from './push'
import type { Receiver } from './receiver'

ownDatabase()
const receiver = loopback()
const SITE = 'http://localhost:3000'
const KEY = '0123456789abcdef'

beforeEach(async () => {
  await db().story.deleteMany()
  await db().changedStory.deleteMany()
  await db().push.deleteMany()
})

const rows = () => db().push.findMany({ orderBy: [{ service: 'asc' }, { path: 'asc' }] })

/** As if the pauses were over. */
async function later(): Promise<void> {
  await db().push.updateMany({ where: { dueAt: { not: null } }, data: { dueAt: new Date(0) } })
}

/** Seconds until the row is tried again. */
async function pause(): Promise<number> {
  const [row] = await rows()
  return Math.round(((row?.dueAt?.getTime() ?? 0) - Date.now()) / 1000)
}

const engine = () => indexNow(receiver.at('/indexnow'), KEY)
const baiduHere = () => baidu(receiver.at('/urls?site=x&token=hunter2'))

describe('each in its own form', () => {
  test('IndexNow: JSON with host, key, its address and all addresses', async () => {
    const ids = [await newStory(), await newStory({ kind: 'video' })]
    expect(await pushChanges([engine()])).toBe(1)
    const [message, ...more] = receiver.heard
    expect(more).toEqual([])
    expect(message).toMatchObject({
      method: 'POST',
      url: '/indexnow',
      type: 'application/json; charset=utf-8',
    })
    expect(JSON.parse(message?.body ?? '')).toEqual({
      host: 'localhost:3000',
      key: KEY,
      keyLocation: `${SITE}/${KEY}.txt`,
      urlList: [`${SITE}/article/${ids[0]}`, `${SITE}/video/${ids[1]}`],
    })
    expect(await rows()).toEqual([])
    expect(await pushChanges([engine()])).toBe(0)
  })

  test('Baidu: text, an address a line', async () => {
    const ids = [await newStory(), await newStory()]
    receiver.answers.push((_, response) => response.end('{"remain":99,"success":2}'))
    await pushChanges([baiduHere()])
    expect(receiver.heard).toEqual([
      {
        method: 'POST',
        url: '/urls?site=x&token=hunter2',
        type: 'text/plain',
        body: ids.map((id) => `${SITE}/article/${id}`).join('\n'),
      },
    ])
    expect(await rows()).toEqual([])
  })

  test('a hub: a form for each feed, in each format', async () => {
    await newStory({ keywords: ['港口'] })
    expect(await pushChanges([hub(receiver.at('/hub'))])).toBe(9)
    expect(new Set(receiver.heard.map(({ type }) => type))).toEqual(
      new Set(['application/x-www-form-urlencoded;charset=UTF-8']),
    )
    const forms = receiver.heard.map(({ body }) => new URLSearchParams(body))
    expect(forms.every((form) => form.get('hub.mode') === 'publish')).toBe(true)
    const topic = `/topic/${encodeURIComponent('港口')}`
    expect(forms.map((form) => form.get('hub.url')).sort()).toEqual(
      ['', '/column/news', topic]
        .flatMap((place) => ['atom', 'json', 'xml'].map((end) => `${SITE}${place}/feed.${end}`))
        .sort(),
    )
  })

  test('a ping: the sitemap, once for all that changed in five minutes', async () => {
    await newStory()
    const all = [ping(receiver.at('/ping?by=us'))]
    expect(await pushChanges(all)).toBe(0)
    expect(await pause()).toBeGreaterThan(290)
    await newStory()
    await pushChanges(all)
    await later()
    expect(await pushChanges(all)).toBe(1)
    const target = `/ping?by=us&sitemap=${encodeURIComponent(`${SITE}/sitemap.xml`)}`
    expect(receiver.heard.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${target}`])
  })
})

const each: [name: string, receiver: () => Receiver, taken: string][] = [
  ['IndexNow', engine, ''],
  ['Baidu', baiduHere, '{"remain":1,"success":1}'],
  ['a hub', () => ({ ...hub(receiver.at('/hub')), pathsOf: () => ['/feed.xml'] }), ''],
  ['a ping', () => ({ ...ping(receiver.at('/ping')), gathers: 0 }), ''],
]

describe.each(each)('%s', (_, make, taken) => {
  const takes = () => receiver.answers.push((__, response) => response.end(taken))

  test('that fails is asked again, after pauses that grow', async () => {
    await newStory()
    for (const seconds of [30, 120, 480]) {
      receiver.answers.push((__, response) => response.writeHead(500).end())
      expect(await pushChanges([make()])).toBe(0)
      expect(Math.abs((await pause()) - seconds)).toBeLessThan(10)
      expect((await rows())[0]).toMatchObject({ lastError: 'status 500' })
      expect(await pushChanges([make()])).toBe(0)
      await later()
    }
    expect(receiver.heard).toHaveLength(3)
    takes()
    expect(await pushChanges([make()])).toBe(1)
    expect(await rows()).toEqual([])
  })

  test('that is asked too often says when again, also for what comes meanwhile', async () => {
    await newStory()
    receiver.answers.push((__, response) => response.writeHead(429, { 'retry-after': '900' }).end())
    await pushChanges([make()])
    expect(Math.abs((await pause()) - 900)).toBeLessThan(10)
    await newStory()
    expect(await pushChanges([make()])).toBe(0)
    expect(receiver.heard).toHaveLength(1)
  })

  test('that leads elsewhere or breaks off is not followed and not believed', async () => {
    await newStory()
    receiver.answers.push((__, response) => response.writeHead(302, { location: '/x' }).end())
    receiver.answers.push((request) => request.socket.destroy())
    await pushChanges([make()])
    await later()
    await pushChanges([make()])
    expect(receiver.heard).toHaveLength(2)
    expect((await rows())[0]).toMatchObject({
      attempts: 2,
      lastError: 'no connection: UND_ERR_SOCKET',
    })
  })
})

test('what is refused for good is not sent again, and says why', async () => {
  const [good, bad] = [await newStory(), await newStory()]
  const answer = { remain: 9, success: 1, not_valid: [`${SITE}/article/${bad}`] }
  receiver.answers.push((_, response) => response.end(JSON.stringify(answer)))
  expect(await pushChanges([baiduHere()])).toBe(1)
  expect(await rows()).toMatchObject([
    { path: `/article/${bad}`, dueAt: null, lastError: 'not_valid' },
  ])
  await db().story.update({ where: { id: bad }, data: { body: 'Another' } })
  await db().story.update({ where: { id: good }, data: { body: 'Another' } })
  receiver.answers.push((_, response) => response.end('{"remain":7,"success":2}'))
  await pushChanges([baiduHere()])
  expect(receiver.heard[1]?.body.split('\n')).toHaveLength(2)
  expect(await rows()).toEqual([])
})

test('an answer of Baidu that is none counts as a failure; the token stands in no row', async () => {
  await newStory()
  receiver.answers.push((_, response) => response.end('<html>hunter2</html>'))
  await pushChanges([baiduHere()])
  expect(JSON.stringify(await rows())).not.toContain('hunter2')
  expect((await rows())[0]?.lastError).toContain('not what Baidu documents')
})

test('after three days it is given up, and says why', async () => {
  await newStory()
  await pushChanges([indexNow('http://127.0.0.1:9/', KEY)])
  await db().push.updateMany({ data: { createdAt: new Date(Date.now() - 73 * 3_600_000) } })
  await later()
  await pushChanges([indexNow('http://127.0.0.1:9/', KEY)])
  expect(await rows()).toMatchObject([{ dueAt: null, attempts: 2 }])
  expect((await rows())[0]?.lastError).toMatch(/^no connection/)
  await later()
  expect(await pushChanges([engine()])).toBe(0)
  await db().story.updateMany({ data: { body: 'Another' } })
  expect(await pushChanges([engine()])).toBe(1)
})

test('a change while it is being told is told again', async () => {
  const id = await newStory()
  receiver.answers.push((_, response) => {
    void db()
      .story.update({ where: { id }, data: { body: 'Another' } })
      // The other instance's round: it takes the change, and tells nothing meanwhile.
      .then(() => pushChanges([engine()]))
      .then((sent) => response.end(String(sent)))
  })
  expect(await pushChanges([engine()])).toBe(2)
  expect(receiver.heard).toHaveLength(2)
  expect(await rows()).toEqual([])
})

test('once, however many instances', async () => {
  for (let n = 0; n < 5; n++) await newStory()
  await Promise.all(Array.from({ length: 5 }, () => pushChanges([engine()])))
  const told = receiver.heard.flatMap(
    ({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList,
  )
  expect(told).toHaveLength(5)
  expect(new Set(told).size).toBe(5)
})

test('more than one message holds', async () => {
  for (let n = 0; n < 5; n++) await newStory()
  expect(await pushChanges([{ ...engine(), most: 2 }])).toBe(3)
  expect(await rows()).toEqual([])
})

test('no draft and no planned story; that at its time; one put off at its new time', async () => {
  await newStory({ status: 'draft' })
  const soon = new Date(Date.now() + 3_600_000)
  const id = await newStory({ publishedAt: soon })
  await db().changedStory.updateMany({ data: { dueAt: new Date(0) } })
  expect(await pushChanges([engine()])).toBe(0)
  expect(await db().changedStory.findMany()).toMatchObject([{ storyId: id, dueAt: soon }])
  await db().story.update({ where: { id }, data: { status: 'draft' } })
  await db().changedStory.updateMany({ data: { dueAt: new Date(0) } })
  expect(await pushChanges([engine()])).toBe(0)
  expect([await db().changedStory.count(), receiver.heard]).toEqual([0, []])
  await db().$executeRaw`insert into newsroom.changed_story values (${id}, 'article', false, now())`
  await db().$executeRaw`alter table story disable trigger note_updated`
  await db().story.update({
    where: { id },
    data: { status: 'published', publishedAt: new Date(0) },
  })
  await db().$executeRaw`alter table story enable trigger note_updated`
  expect(await pushChanges([engine()])).toBe(1)
})

test('a story that was withdrawn or deleted, at the address that it had', async () => {
  const [withdrawn, deleted] = [await newStory(), await newStory()]
  await pushChanges([engine()])
  await db().story.update({ where: { id: withdrawn }, data: { status: 'withdrawn' } })
  await db().story.delete({ where: { id: deleted } })
  await pushChanges([engine(), { ...hub(receiver.at('/hub')), most: 50 }])
  const told = receiver.heard.findLast(({ url }) => url === '/indexnow')
  expect((JSON.parse(told?.body ?? '') as { urlList: string[] }).urlList).toEqual([
    `${SITE}/article/${withdrawn}`,
    `${SITE}/article/${deleted}`,
  ])
})

test('with nobody to tell nothing is kept', async () => {
  await newStory()
  receiver.answers.push((_, response) => response.writeHead(500).end())
  await pushChanges([engine()])
  await newStory()
  expect(await pushChanges([])).toBe(0)
  expect([await db().push.count(), await db().changedStory.count()]).toEqual([0, 0])
})
