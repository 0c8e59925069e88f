/** A special in two instances: its page, its feed, the sitemap and its stories follow its rows. */
import { expect, test } from 'playwright/test'
import {
  expectShown,
  expectStatus,
  instances,
  newsroom,
  setUpTwoInstances,
} from './support/two-instances'

setUpTwoInstances()

const PATH = '/special/flood'

async function addSpecial(): Promise<Record<'listed' | 'noted' | 'draft' | 'tagged', number>> {
  const listed = await newsroom.publish({ title: '大堤守住了' })
  const noted = await newsroom.publish({ title: '第一夜', summary: '雨下了一夜。' })
  const draft = await newsroom.publish({ title: '还没写完的稿', status: 'draft' })
  const tagged = await newsroom.publish({ title: '水位回落', keywords: ['汛情'] })
  await newsroom.sql(
    `insert into special (id, slug, title, introduction) values (1, 'flood', '防汛一线', '汛期**将至**。')`,
  )
  await newsroom.sql(
    `insert into special_section (id, special_id, position, title, kind, keyword) values
       (1, 1, 1, '要闻', 'list', null), (2, 1, 2, '七天', 'timeline', null), (3, 1, 3, '', 'keyword', '汛情')`,
  )
  await newsroom.sql(
    `insert into special_story (section_id, story_id, title, note) values
       ($1, $2, '', ''), ($1, $3, '', ''), (2, $4, '决口前的夜', '记者在堤上。')`,
    [1, listed, draft, noted],
  )
  return { listed, noted, draft, tagged }
}

test('a draft answers 404; published, its page is a whole document', async () => {
  const { listed, draft, noted } = await addSpecial()
  for (const path of [PATH, `${PATH}/feed.xml`, '/special/none', '/special/A%20b'])
    await expectStatus(path, 404)
  await newsroom.sql(`update special set status = 'published'`)
  await expectStatus(PATH, 200)

  const [instance] = instances
  const html = (await (await instance?.get(PATH))?.text())?.replaceAll('<wbr/>', '') ?? ''
  expect(html).toContain('<h1 dir="auto">防汛一线</h1>')
  expect(html).toContain('汛期<strong>将至</strong>。')
  expect(html).toContain(`href="/article/${listed}"`)
  expect(html).toContain('决口前的夜')
  expect(html).toContain('记者在堤上。')
  expect(html).toContain('水位回落')
  expect(html).not.toContain(`/article/${draft}"`)
  expect(html).toMatch(/<link rel="canonical" href="[^"]+\/special\/flood"/)
  expect(html).toMatch(/<meta property="og:title" content="防汛一线"/)
  const things = [...html.matchAll(/<script type="application\/ld\+json">(.+?)<\/script>/g)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  )
  expect(things[0]).toMatchObject({
    '@type': 'CollectionPage',
    name: '防汛一线',
    mainEntity: { '@type': 'ItemList', numberOfItems: 3 },
  })
  expect(things[1]).toMatchObject({ '@type': 'BreadcrumbList' })

  await expectShown(`${PATH}/feed.xml`, '大堤守住了')
  await expectShown('/sitemap/pages.xml', '/special/flood')
  await expectShown(`/article/${noted}`, '专题：防汛一线')
  await expectShown('/hant/special/flood', '防汛一線')
})

test('rows are shown by both instances', async () => {
  const [story] = await newsroom.sql<{ id: number }>(
    `insert into story (status, title, body, column_slug) values ('published', '增援到了', '正文。', 'city') returning id`,
  )
  const changes: [change: string, path: string, text: string][] = [
    [`update special set title = '防汛救灾'`, PATH, '防汛救灾'],
    [`update special set introduction = '雨停了。'`, PATH, '雨停了。'],
    [`update special_section set title = '头条' where id = 1`, PATH, '头条'],
    [`insert into special_story (section_id, story_id) values (1, ${story?.id})`, PATH, '增援到了'],
    [
      `update special_story set title = '夜里的增援' where story_id = ${story?.id}`,
      PATH,
      '夜里的增援',
    ],
    [`update story set title = '水位回落两米' where title = '水位回落'`, PATH, '水位回落两米'],
    [
      `insert into story (status, title, body, column_slug, keywords) values ('published', '航班恢复', '正文。', 'city', '{汛情}')`,
      PATH,
      '航班恢复',
    ],
    [`update special set title = '防汛纪事'`, `/article/${story?.id}`, '专题：防汛纪事'],
  ]
  for (const [change, path, text] of changes) {
    await expectShown(path, text, false)
    await newsroom.sql(change)
    await expectShown(path, text)
  }
})

test('what is taken out or hidden leaves it', async () => {
  const [{ id } = { id: 0 }] = await newsroom.sql<{ id: number }>(
    `select id from story where title = '增援到了'`,
  )
  await newsroom.sql(`update story set status = 'withdrawn' where title = '大堤守住了'`)
  await expectShown(PATH, '大堤守住了', false)
  await newsroom.sql('delete from special_story where story_id = $1', [id])
  await expectShown(`/article/${id}`, '专题', false)
  await newsroom.sql(`update special set status = 'draft'`)
  await expectStatus(PATH, 404)
  await expectShown('/sitemap/pages.xml', '/special/flood', false)
})
