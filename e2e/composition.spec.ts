/** What editors place on the home page and above all pages, on two instances. */
import { expect, test } from 'playwright/test'
import {
  countRenders,
  expectShown,
  instances,
  newsroom,
  setUpTwoInstances,
} from './support/two-instances'

setUpTwoInstances()

const LINE = '台风登陆，全市停课'

test('a place on the home page is shown by both instances, changed and taken off', async () => {
  const id = await newsroom.publish({ title: '码头的早晨', published_at: '2020-01-01' })
  for (let n = 1; n <= 40; n++) await newsroom.publish({ title: `新的第${n}篇` })
  await expectShown('/', '新的第40篇')
  await expectShown('/', '码头的早晨', false)
  await newsroom.sql(
    `insert into home_slot (story_id, place, title) values ($1, 2, '早晨的码头')`,
    [id],
  )
  await expectShown('/', '早晨的码头')
  await newsroom.sql(`update home_slot set title = '码头之晨'`)
  await expectShown('/', '码头之晨')
  await newsroom.sql('delete from home_slot')
  await expectShown('/', '码头之晨', false)
})

test('a place begins and ends by itself', async () => {
  const [story] = await newsroom.sql<{ id: number }>(
    `select id from story where title = '码头的早晨'`,
  )
  const [slot] = await newsroom.sql<{ from: Date; until: Date }>(
    `insert into home_slot (story_id, place, show_from, show_until)
     values ($1, 1, now() + interval '3 seconds', now() + interval '8 seconds')
     returning show_from as from, show_until as until`,
    [story?.id],
  )
  await expectShown('/', '码头的早晨', false)
  await expectShown('/', '码头的早晨')
  expect(Date.now() - (slot?.from.getTime() ?? 0)).toBeGreaterThanOrEqual(0)
  await expectShown('/', '码头的早晨', false)
  expect(Date.now() - (slot?.until.getTime() ?? 0)).toBeGreaterThanOrEqual(0)
})

test('the bar is on every page, without a render, and gone at its time', async () => {
  const id = await newsroom.publish({ title: '渡口的一天' })
  const pages = ['/', `/article/${id}`, '/column/city', '/hot', '/no-such-page', '/login']
  for (const path of pages) await expectShown(path, LINE, false)
  await expectShown(`/hant/article/${id}`, '颱風', false)
  const renders = await countRenders()
  const tags = await Promise.all(instances.map(async ({ get }) => tagOf(await get('/'))))
  await newsroom.sql('insert into banner (text, link) values ($1, $2)', [LINE, `/article/${id}`])
  for (const path of pages) await expectShown(path, `<a href="/article/${id}">${LINE}</a>`)
  await expectShown(`/hant/article/${id}`, '颱風登陸')
  expect(await countRenders()).toBe(renders)
  // Which holds the first paint until the bar is there.
  for (const path of pages)
    for (const { get } of instances)
      expect((await get(path)).headers.get('server-timing'), path).toBe('breaking')
  for (const [index, { get }] of instances.entries()) {
    expect(tagOf(await get('/'))).not.toBe(tags[index])
    expect(await (await get('/feed.xml')).text()).not.toContain(LINE)
  }

  const [row] = await newsroom.sql<{ until: Date }>(
    `update banner set show_until = now() + interval '3 seconds' returning show_until as until`,
  )
  await expectShown('/', LINE)
  for (const path of pages) await expectShown(path, LINE, false)
  expect(Date.now() - (row?.until.getTime() ?? 0)).toBeGreaterThanOrEqual(0)
  for (const [index, { get }] of instances.entries())
    expect(tagOf(await get('/'))).toBe(tags[index])
})

function tagOf(answer: Response): string | null {
  return answer.headers.get('etag')
}
