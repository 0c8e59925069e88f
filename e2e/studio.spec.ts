import { expect, test } from 'playwright/test'
import { sql } from './support/signed-in'
import {
  cell,
  deleteFirstRow,
  editCell,
  openStudio,
  refusal,
  save,
  startStudio,
  type Studio,
} from './support/studio'

const THREE_PARAGRAPHS = '第一段。\n\n第二段。\n\n第三段。'

let studio: Studio

test.beforeAll(async () => {
  test.setTimeout(180_000)
  // The data folder of the portal that playwright.config.ts starts.
  studio = await startStudio({ DATA_DIR: process.env.E2E_DATA_DIR ?? '', DATABASE_URL: '' })
})

test.afterAll(() => studio.stop())

test('a story inserted and edited in Studio appears on the site', async ({ browser, request }) => {
  test.setTimeout(300_000)
  const page = await openStudio(browser, studio)
  await page.getByRole('button', { name: 'Insert row' }).click()
  const title = `从 Studio 写来的新闻 ${Date.now()}`
  await editCell(page, cell(page, 'title'), title)
  await editCell(page, cell(page, 'body'), '正文一行。')
  await editCell(page, cell(page, 'column_slug'), await anyColumn(request))
  await cell(page, 'status').dblclick()
  await page.getByRole('dialog').getByRole('button', { name: 'published' }).click()
  await save(page)

  await expect.poll(async () => (await request.get('/')).text()).toContain(title)
  const home = (await (await request.get('/')).text()).replaceAll('<wbr/>', '')
  const path = new RegExp(`href="(/article/\\d+)"[^>]*>(?:<[^>]+>)*${title}`).exec(home)?.[1] ?? ''
  expect(await (await request.get(path)).text()).toContain('正文一行。')

  const row = page.locator('tbody tr').filter({ hasText: title })
  await editCell(page, row.locator('[data-grid-column-id="title"]'), `${title},改过`)
  await save(page)
  await expect.poll(async () => (await request.get(path)).text()).toContain(`${title},改过`)
  await expect.poll(async () => (await request.get('/')).text()).toContain(`${title},改过`)
  await page.close()
})

test('Studio can not flatten a body of three paragraphs, and saves a body of one', async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000)
  const [three, one] = [
    await publish('三段', THREE_PARAGRAPHS),
    await publish('一段', '只有一段。'),
  ]
  const page = await openStudio(browser, studio)
  const cellOf = (id: number) =>
    page
      .locator('tbody tr')
      .filter({
        has: page.locator('[data-grid-column-id="id"]').getByText(String(id), { exact: true }),
      })
      .locator('[data-grid-column-id="body"]')

  await editCell(page, cellOf(three), '第一段。第二段。第三段。改')
  await save(page)
  await expect(refusal(page)).toContainText('正文原来有多行')
  expect(await sql('select body from story where id = $1', [three])).toEqual([
    { body: THREE_PARAGRAPHS },
  ])
  const html = await (await request.get(`/article/${three}`)).text()
  for (const paragraph of ['第一段。', '第二段。', '第三段。']) {
    expect(html).toContain(`<p>${paragraph}</p>`)
  }
  await page.close()

  const secondPage = await openStudio(browser, studio)
  await editCell(secondPage, cell(secondPage, 'body'), '只有一段，改过。')
  await save(secondPage)
  await expect
    .poll(async () => (await request.get(`/article/${one}`)).text())
    .toContain('只有一段，改过。')
  await secondPage.close()
})

test('a story deleted in Studio answers 410 and can be restored', async ({ browser, request }) => {
  test.setTimeout(180_000)
  const id = await publish('误删的稿件', '正文。')
  const status = async () => (await request.get(`/article/${id}`)).status()
  expect(await status()).toBe(200)
  const page = await openStudio(browser, studio)
  const row = page.locator('tbody tr').first()
  await expect(row).toContainText('误删的稿件')
  await deleteFirstRow(page)
  await expect.poll(status).toBe(410)
  await page.reload()
  await expect(page.locator('tbody tr').first()).toContainText('误删的稿件')
  await sql('update story set status = status_before where id = $1', [id])
  await expect.poll(status).toBe(200)
  await page.close()
})

async function publish(title: string, body: string): Promise<number> {
  const [row] = await sql<{ id: number }>(
    `insert into story (status, title, body, column_slug)
     values ('published', $1, $2, (select slug from "column" order by position limit 1)) returning id`,
    [title, body],
  )
  return row?.id ?? 0
}

async function anyColumn(request: {
  get(url: string): Promise<{ text(): Promise<string> }>
}): Promise<string> {
  const slug = /href="\/column\/([a-z0-9-]+)"/.exec(
    await (await request.get('/columns')).text(),
  )?.[1]
  if (!slug) throw new Error('the site has no column')
  return slug
}
