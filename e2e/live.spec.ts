/** A live story in two instances: its page, and what readers who have it open are sent. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { EventStream } from './support/event-stream'
import {
  expectShown,
  expectStatus,
  instances,
  newsroom,
  setUpTwoInstances,
} from './support/two-instances'

setUpTwoInstances()

let story = 0
const write = (text: string, columns = '', values = '') =>
  newsroom.sql<{ id: number; change: number }>(
    `insert into live_entry (story_id, text${columns}) values (${story}, $1${values}) returning id, change`,
    [text],
  )
const events = (instance: number, after: number) =>
  `${instances[instance]?.url}/live/${story}/events?after=${after}`

test('its page has the entries, newest first, and says what it is', async () => {
  story = await newsroom.publish({ title: '台风登陆' })
  const path = `/article/${story}`
  await expectShown(path, '台风登陆')
  await expectStatus(`/live/${story}/changes/0`, 404)
  await newsroom.sql('insert into live (story_id) values ($1)', [story])
  await expectShown(path, '还没有消息')
  await write('风力**八级**。')
  await write('学校停课。', ', title, key_event', `, '停课', true`)
  await write('请勿外出。', ', pinned', ', true')
  await write('未核的消息', ', status', `, 'waiting'`)
  await expectShown(path, '请勿外出')
  const html = (await (await instances[0]?.get(path))?.text()) ?? ''
  expect(html).not.toContain('未核的消息')
  expect(html).toContain('风力<strong>八级</strong>。')
  const places = ['请勿外出', '学校停课', '风力<strong>'].map((text) => html.indexOf(text))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(html).toContain('<a href="#entry-2" dir="auto">停课</a>')
  const [, json = '{}'] =
    /<script type="application\/ld\+json">([^<]*LiveBlogPosting[^<]*)</.exec(html) ?? []
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'LiveBlogPosting',
    liveBlogUpdate: [
      { articleBody: '请勿外出。' },
      { headline: '停课' },
      { articleBody: '风力八级。' },
    ],
  })
})

test('each reader of each instance is sent every change once, in order', async () => {
  const [before] = await newsroom.sql<{ n: number }>('select last_change as n from live')
  const after = before?.n ?? 0
  const streams = await Promise.all(
    [0, 1].flatMap((instance) => [
      EventStream.open(events(instance, after)),
      EventStream.open(events(instance, 1)),
    ]),
  )
  await Promise.all(Array.from({ length: 10 }, (_, n) => write(`第${n}条`)))
  await newsroom.sql(`update live_entry set text = '改过的' where text = '第3条'`)
  await newsroom.sql(`delete from live_entry where text = '第4条'`)
  const all = (from: number) => Array.from({ length: after + 12 - from }, (_, n) => from + n + 1)
  for (const [index, stream] of streams.entries()) {
    expect(stream.status).toBe(200)
    await expect.poll(() => stream.ids.at(-1), { message: `${index}` }).toBe(String(after + 12))
    const numbers = stream.ids.map(Number)
    // Of an entry that changed again before it was sent, the last change alone.
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    const wanted = all(index % 2 === 0 ? after : 1)
    expect(wanted.filter((n) => !numbers.includes(n)).length).toBeLessThanOrEqual(2)
    const last = JSON.parse(stream.events.at(-1)?.data ?? '{}') as { html: string | null }
    expect(last.html).toBeNull()
    stream.close()
  }
})

test('who was away hears what was missed, from any instance', async () => {
  const first = await EventStream.open(events(0, 1))
  await expect.poll(() => first.ids.length).toBeGreaterThan(5)
  const last = first.ids.at(-1)
  first.close()
  const [made] = await write('断线时的消息')
  const second = await EventStream.open(`${instances[1]?.url}/live/${story}/events?after=0`, last)
  await expect.poll(() => second.ids).toEqual([String(made?.change)])
  expect(second.events[0]?.data).toContain('断线时的消息')
  second.close()
})

test('who was away for a hundred changes and more is told to load the page', async () => {
  await newsroom.sql(
    `insert into live_entry (story_id, text, happened_at) select $1, '第' || i || '条消息。', now() - i * interval '1 minute' from generate_series(1, 1000) i`,
    [story],
  )
  const stream = await EventStream.open(events(0, 0))
  await expect.poll(() => stream.events.map(({ event }) => event)).toEqual(['reload'])
  stream.close()
})

test('a thousand entries are pages of fifty, each below 60 kB', async () => {
  const path = `/article/${story}`
  let next: string | undefined = path
  const seen = new Set<string>()
  let pages = 0
  while (next) {
    const answer: Response | undefined = await instances[0]?.get(next)
    const html: string = (await answer?.text()) ?? ''
    expect(gzipSync(html).length).toBeLessThan(60_000)
    for (const [, id = ''] of html.matchAll(/id="entry-(\d+)"/g)) seen.add(id)
    next = /<a [^>]*rel="next" href="(\/live\/[^"]+)"/.exec(html)?.[1]
    pages += 1
  }
  const [shown] = await newsroom.sql<{ n: number }>(
    `select count(*)::int as n from live_entry where status = 'published'`,
  )
  expect(seen.size).toBe(shown?.n)
  expect(pages).toBe(Math.ceil(((shown?.n ?? 0) - 1) / 50))
})

test('unknown numbers and stories answer 404; the end ends the streams for good', async () => {
  for (const path of [
    `/live/${story}/events`,
    `/live/${story}/events?after=x`,
    `/live/${story}/events?after=99999`,
    '/live/999999/events?after=0',
    `/live/${story}/changes/99999`,
    `/live/${story}/before/x`,
    `/live/${story}`,
  ])
    await expectStatus(path, 404)
  const [row] = await newsroom.sql<{ n: number }>('select last_change as n from live')
  const stream = await EventStream.open(events(1, row?.n ?? 0))
  await newsroom.sql('update live set ended_at = clock_timestamp()')
  await expect.poll(() => stream.events.map(({ event }) => event)).toEqual(['ended'])
  await expect.poll(() => stream.ended).toBe(true)
  await expectShown(`/article/${story}`, '直播已结束')
  const late = await EventStream.open(events(0, row?.n ?? 0))
  await expect.poll(() => late.events.map(({ event }) => event)).toEqual(['ended'])
})

test('a story that is withdrawn ends them too, and a shutdown', async () => {
  await newsroom.sql('update live set ended_at = null')
  await expectShown(`/article/${story}`, '直播中')
  const [row] = await newsroom.sql<{ n: number }>('select last_change as n from live')
  const [first, second] = await Promise.all([
    EventStream.open(events(0, row?.n ?? 0)),
    EventStream.open(events(1, row?.n ?? 0)),
  ])
  expect(await instances[1]?.metric('live_readers')).toBe(1)
  expect(await instances[1]?.stop()).toBe(0)
  await expect.poll(() => second.ended).toBe(true)
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [story])
  await expect.poll(() => first.ended).toBe(true)
})
