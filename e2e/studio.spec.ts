/** The real Prisma Studio, as an editor uses it: add a story, change its title, see both on the site. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, type Page, test } from 'playwright/test'

const PORT = '5577'

let studio: ChildProcess

test.beforeAll(() => {
  studio = spawn(process.execPath, ['scripts/run.mjs', 'studio', '--port', PORT], {
    // The portal that the configuration started: the same data folder, the same database.
    env: { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR, DATABASE_URL: '' },
    stdio: 'ignore',
  })
})

test.afterAll(async () => {
  studio.kill('SIGTERM')
  await once(studio, 'exit')
})

test('a row typed in Studio with title, body, column and state is a page; its new title shows', async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000)
  // Studio draws only the columns in view.
  const page = await browser.newPage({ viewport: { width: 4600, height: 900 } })
  // The newest stand first, on whichever page of an unordered table they would be.
  const table = `http://localhost:${PORT}/#schema=public&table=story&view=table&sort=id:desc`
  await expect(async () => {
    await page.goto(table)
    await expect(page.getByRole('button', { name: 'Insert row' })).toBeVisible({ timeout: 5000 })
  }).toPass({ timeout: 90_000 })

  await page.getByRole('button', { name: 'Insert row' }).click()
  const fresh = page.locator('tbody tr').first()
  const title = `从 Studio 写来的新闻 ${Date.now()}`
  await type(page, fresh.locator('[data-grid-column-id="title"]'), title)
  await type(page, fresh.locator('[data-grid-column-id="body"]'), '正文一行。')
  await type(page, fresh.locator('[data-grid-column-id="column_slug"]'), await anyColumn(request))
  await fresh.locator('[data-grid-column-id="status"]').dblclick()
  await page.getByRole('dialog').getByRole('button', { name: 'published' }).click()
  await save(page)

  await expect.poll(async () => (await request.get('/')).text()).toContain(title)
  const home = await (await request.get('/')).text()
  const path = new RegExp(`href="(/article/\\d+)"[^>]*>(?:<[^>]+>)*${title}`).exec(home)?.[1] ?? ''
  expect(await (await request.get(path)).text()).toContain('正文一行。')

  const row = page.locator('tbody tr').filter({ hasText: title })
  await type(page, row.locator('[data-grid-column-id="title"]'), `${title},改过`)
  await save(page)
  await expect.poll(async () => (await request.get(path)).text()).toContain(`${title},改过`)
  await expect.poll(async () => (await request.get('/')).text()).toContain(`${title},改过`)
  await page.close()
})

/** Until the change waits to be saved: Studio forgets one that it is drawing its rows anew under. */
async function type(page: Page, cell: ReturnType<Page['locator']>, text: string): Promise<void> {
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
