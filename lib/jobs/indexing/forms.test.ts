import { expect, test } from 'vitest'
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
import { ping } from './ping'

const { receiver, engine, baiduHere } = pushFixture()

test('IndexNow gets JSON with host, key, key location and URLs', async () => {
  const ids = [await newStory(), await newStory({ kind: 'video' })]
  expect(await pushChanges([engine()])).toBe(1)
  const [message, ...more] = receiver.requests
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

test('Baidu gets one URL per line', async () => {
  const ids = [await newStory(), await newStory()]
  receiver.answers.push((_, response) => response.end('{"remain":99,"success":2}'))
  await pushChanges([baiduHere()])
  expect(receiver.requests).toEqual([
    {
      method: 'POST',
      url: '/urls?site=x&token=hunter2',
      type: 'text/plain',
      body: ids.map((id) => `${SITE}/article/${id}`).join('\n'),
    },
  ])
  expect(await rows()).toEqual([])
})

test('a hub gets a form for each feed in each format', async () => {
  await newStory({ keywords: ['港口'] })
  expect(await pushChanges([webSub(receiver.at('/hub'))])).toBe(9)
  expect(new Set(receiver.requests.map(({ type }) => type))).toEqual(
    new Set(['application/x-www-form-urlencoded;charset=UTF-8']),
  )
  const forms = receiver.requests.map(({ body }) => new URLSearchParams(body))
  expect(forms.every((form) => form.get('hub.mode') === 'publish')).toBe(true)
  const topic = `/topic/${encodeURIComponent('港口')}`
  expect(forms.map((form) => form.get('hub.url')).sort()).toEqual(
    ['', '/column/news', topic]
      .flatMap((place) => ['atom', 'json', 'xml'].map((end) => `${SITE}${place}/feed.${end}`))
      .sort(),
  )
})

test('a ping names the sitemap once in five minutes', async () => {
  await newStory()
  const all = [ping(receiver.at('/ping?by=us'))]
  expect(await pushChanges(all)).toBe(0)
  expect((await job()).pause).toBe(300)
  await newStory()
  await pushChanges(all)
  await endPauses()
  expect(await pushChanges(all)).toBe(1)
  const target = `/ping?by=us&sitemap=${encodeURIComponent(`${SITE}/sitemap.xml`)}`
  expect(receiver.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${target}`])
})
