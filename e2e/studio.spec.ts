import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, expect, type Page, test } from 'playwright/test'
import { sql } from './support/signed-in'

const PORT = '5577'
const THREE_PARAGRAPHS = '第一段。\n\n第二段。\n\n第三段。'

let studio: ChildProcess

test.beforeAll(() => {
  studio = spawn(process.execPath, ['scripts/run.mjs', 'studio', '--port', PORT], {
    // The data folder of the portal that playwright.config.ts starts.
    env: { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR, DATABASE_URL: '' },
    stdio: 'ignore',
  })
})

test.afterAll(async () => {
  studio.kill('SIGTERM')
  await once(studio, 'exit')
})

test('a story inserted and edited in Studio appears on the site', async ({ browser, request }) => {
  test.setTimeout(180_000)
  const page = await openStories(browser)
  await page.getByRole('button', { name: 'Insert row' }).click()
  const fresh = page.locator('tbody tr').first()
  const title = `从 Studio 写来的新闻 ${Date.now()}`
  await editCell(page, fresh.locator('[data-grid-column-id="title"]'), title)
  await editCell(page, fresh.locator('[data-grid-column-id="body"]'), '正文一行。')
  await editCell(
    page,
    fresh.locator('[data-grid-column-id="column_slug"]'),
    await anyColumn(request),
  )
  await fresh.locator('[data-grid-column-id="status"]').dblclick()
  await page.getByRole('dialog').getByRole('button', { name: 'published' }).click()
  await save(page)

  await expect.poll(async () => (await request.get('/')).text()).toContain(title)
  const home = await (await request.get('/')).text()
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
  const page = await openStories(browser)
  const cellOf = (id: number) =>
    page
      .locator('tbody tr')
      .filter({
        has: page.locator('[data-grid-column-id="id"]').getByText(String(id), { exact: true }),
      })
      .locator('[data-grid-column-id="body"]')

  await editCell(page, cellOf(three), '第一段。第二段。第三段。改')
  await save(page)
  await expect(page.getByText('"update" operation failed')).toBeVisible()
  await page.getByRole('button', { name: 'Console' }).last().click()
  await expect(page.getByText('正文原来有多行')).toBeVisible()
  expect(await sql('select body from story where id = $1', [three])).toEqual([
    { body: THREE_PARAGRAPHS },
  ])
  const html = await (await request.get(`/article/${three}`)).text()
  for (const paragraph of ['第一段。', '第二段。', '第三段。']) {
    expect(html).toContain(`<p>${paragraph}</p>`)
  }
  await page.close()

  const secondPage = await openStories(browser)
  const cell = secondPage.locator('tbody tr').first().locator('[data-grid-column-id="body"]')
  await editCell(secondPage, cell, '只有一段，改过。')
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
  const page = await openStories(browser)
  const row = page.locator('tbody tr').first()
  await expect(row).toContainText('误删的稿件')
  await row.locator('td').first().click()
  await page.getByRole('button', { name: 'Delete 1 row' }).click()
  await page.getByRole('button', { name: 'delete', exact: true }).click()
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

/** Opens the stories, newest first. The viewport is wide because Studio renders visible columns only. */
async function openStories(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 4600, height: 900 } })
  const table = `http://localhost:${PORT}/#schema=public&table=story&view=table&sort=id:desc`
  await expect(async () => {
    await page.goto(table)
    await expect(page.getByRole('button', { name: 'Insert row' })).toBeVisible({ timeout: 5000 })
    await expect(page.locator('tbody tr [data-grid-column-id="body"]').first()).toBeVisible({
      timeout: 5000,
    })
  }).toPass({ timeout: 90_000 })
  return page
}

/** Retries until Studio offers to save: it loses an edit made while it renders its rows. */
async function editCell(
  page: Page,
  cell: ReturnType<Page['locator']>,
  text: string,
): Promise<void> {
  await expect(async () => {
    await cell.dblclick()
    const box = page.getByRole('dialog').getByRole('textbox')
    await box.fill(text)
    await box.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save/ }).click()
  await page.getByRole('button', { name: 'yes, write to db' }).click()
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
