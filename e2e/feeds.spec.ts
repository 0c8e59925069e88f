import { expect, test } from 'playwright/test'
import sharp from 'sharp'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const SITE = 'https://news.example'

let newsroom: Newsroom
let instances: Instance[]

test.beforeAll(async () => {
  newsroom = await openNewsroom()
  instances = [await startInstance(newsroom.databaseUrl, SITE)]
})

test.afterAll(async () => {
  await Promise.all(instances.map((instance) => instance.stop()))
  await newsroom.close()
})

/** Checks the rendered response and the one from memory, in each instance. */
async function checkTwice(path: string, check: (answer: Response) => unknown): Promise<void> {
  for (const { get } of instances) {
    await check(await get(path))
    await check(await get(path))
  }
}

/** Retries until the check passes in each instance. */
async function expectEventually(path: string, check: (answer: Response) => unknown): Promise<void> {
  for (const { get } of instances) {
    await expect(async () => {
      await check(await get(path))
    }).toPass({ intervals: [5, 20, 50], timeout: 10_000 })
  }
}

test('a story is served as Markdown, follows edits and answers 410 when withdrawn', async () => {
  const id = await newsroom.publish({ title: '原题', body: '正文，[栏目](/columns)。' })
  await checkTwice(`/article/${id}.md`, async (answer) => {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    expect(answer.headers.get('link')).toBe(`<${SITE}/article/${id}>; rel="canonical"`)
    const text = await answer.text()
    expect(text).toMatch(/^---\ntitle: 原题\n/)
    expect(text).toContain(`\n# 原题\n\n正文，[栏目](${SITE}/columns)。\n`)
  })
  await checkTwice('/llms.txt', async (answer) => expect(await answer.text()).toContain('[原题]'))
  await newsroom.sql(`update story set title = '新题', body = '新文。' where id = $1`, [id])
  await expectEventually(`/article/${id}.md`, async (answer) =>
    expect(await answer.text()).toMatch(/# 新题\n\n新文。\n$/),
  )
  await expectEventually('/llms.txt', async (answer) =>
    expect(await answer.text()).toContain(`- [新题](${SITE}/article/${id}.md): 城事`),
  )
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [id])
  await expectEventually(`/article/${id}.md`, async (answer) => {
    expect(answer.status).toBe(410)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await answer.text()).not.toContain('新')
  })
})

test('Markdown has one address: others redirect to it, and a draft answers 404', async () => {
  const id = await newsroom.publish({ title: '片', kind: 'video' })
  await checkTwice(`/article/${id}.md`, (answer) => {
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')?.split(', ')[0]).toBe(`/video/${id}.md`)
  })
  await checkTwice(`/video/${id}/markdown`, (answer) => {
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toMatch(new RegExp(`/video/${id}\\.md$`))
  })
  const draft = await newsroom.publish({ title: '稿', status: 'draft' })
  for (const path of [`/article/${draft}.md`, '/article/0.md', '/video/9999999999.md']) {
    await checkTwice(path, (answer) => {
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    })
  }
  await newsroom.sql(`update story set status = 'published' where id = $1`, [draft])
  await expectEventually(`/article/${draft}.md`, (answer) => expect(answer.status).toBe(200))
})

test('a partner feed has its columns only, is private, and answers 404 when inactive', async () => {
  const [row] = await newsroom.sql<{ key: string }>(
    `insert into partner_feed (name, "columns", full_text) values ('甲社', '{sea}', false) returning key`,
  )
  const path = `/partner/${row?.key ?? ''}/feed`
  await newsroom.publish({ title: '城里' })
  const id = await newsroom.publish({ title: '海上', column_slug: 'sea', summary: '要点' })
  for (const format of ['xml', 'atom', 'json']) {
    await expectEventually(`${path}.${format}`, async (answer) => {
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('private, max-age=0, must-revalidate')
      expect(answer.headers.get('x-robots-tag')).toBe('noindex')
      const text = await answer.text()
      expect(text).toContain('海上')
      expect(text).toContain(`${SITE}${path}.${format}`)
      expect(text).not.toContain('城里')
      expect(text).not.toContain('正文。')
    })
  }
  const [server] = instances
  const etag = (await server?.get(`${path}.xml`))?.headers.get('etag') ?? ''
  expect((await server?.get(`${path}.xml`, { 'if-none-match': etag }))?.status).toBe(304)
  await newsroom.sql(`update story set title = '海面' where id = $1`, [id])
  await expectEventually(`${path}.xml`, async (answer) =>
    expect(await answer.text()).toContain('海面'),
  )
  await newsroom.sql(`update partner_feed set full_text = true`)
  await expectEventually(`${path}.xml`, async (answer) =>
    expect(await answer.text()).toContain('正文。'),
  )
  for (const file of ['/robots.txt', '/sitemap/pages.xml', '/llms.txt']) {
    expect(await (await server?.get(file))?.text()).not.toContain('partner')
  }
  await newsroom.sql('update partner_feed set active = false')
  await expectEventually(`${path}.xml`, (answer) => expect(answer.status).toBe(404))
})

test('a story without a picture gets an og:image of its title, which follows the title', async () => {
  const id = await newsroom.publish({ title: '潮水退去之后' })
  const path = `/og/article/${id}.png`
  const [server] = instances
  const page = await (await server?.get(`/article/${id}`))?.text()
  expect(page).toContain(`<meta property="og:image" content="${SITE}${path}"/>`)
  const pictures: Buffer[] = []
  await checkTwice(path, async (answer) => {
    expect(answer.headers.get('content-type')).toBe('image/png')
    pictures.push(Buffer.from(await answer.arrayBuffer()))
  })
  const { width, height } = await sharp(pictures[0]).metadata()
  expect({ width, height }).toEqual({ width: 1200, height: 630 })
  expect(pictures.every((picture) => picture.equals(pictures[0] ?? Buffer.alloc(0)))).toBe(true)
  await newsroom.sql(`update story set title = '潮水又来' where id = $1`, [id])
  await expectEventually(path, async (answer) =>
    expect(pictures[0]?.equals(Buffer.from(await answer.arrayBuffer()))).toBe(false),
  )
  for (const other of [
    `/og/video/${id}.png`,
    `/og/article/${id}`,
    '/og/article/0.png',
    '/og/x/1.png',
  ]) {
    await checkTwice(other, (answer) => expect(answer.status).toBe(404))
  }
  await checkTwice('/og/column/sea.png', (answer) => expect(answer.status).toBe(200))
})

test('the 长图 of a story follows its title, and there is none where there is no story', async () => {
  const id = await newsroom.publish({ title: '潮水退去之后' })
  const path = `/og/article/${id}/long.jpg`
  let first = Buffer.alloc(0)
  await checkTwice(path, async (answer) => {
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    first = Buffer.from(await answer.arrayBuffer())
  })
  expect((await sharp(first).metadata()).width).toBe(750)
  await newsroom.sql(`update story set title = '潮水又来' where id = $1`, [id])
  await expectEventually(path, async (answer) =>
    expect(first.equals(Buffer.from(await answer.arrayBuffer()))).toBe(false),
  )
  for (const other of [
    `/og/video/${id}/long.jpg`,
    '/og/article/0/long.jpg',
    '/og/column/sea/long.jpg',
    `/og/article/${id}/long.png`,
  ])
    await checkTwice(other, (answer) => expect(answer.status).toBe(404))
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [id])
  await expectEventually(path, (answer) => expect(answer.status).toBe(404))
})
