import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, expect, type Locator, type Page } from 'playwright/test'
import { freePort } from '../../scripts/run/port.mjs'

export interface Studio {
  address: string
  stop(): Promise<void>
}

/** npm run studio with these settings and options. */
export async function startStudio(
  env: Record<string, string>,
  options: string[] = [],
): Promise<Studio> {
  const port = await freePort()
  const args = ['scripts/run.mjs', 'studio', '--port', String(port), ...options]
  const studio = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' })
  const address = `http://localhost:${port}`
  await expect(async () => expect((await fetch(address)).status).toBe(200)).toPass({
    timeout: 180_000,
  })
  return {
    address,
    async stop() {
      studio.kill('SIGTERM')
      await once(studio, 'exit')
    },
  }
}

/**
 * Opens Studio, or one of its tables. Its zone is not the site's.
 */
export async function openStudio(
  browser: Browser,
  { address }: Studio,
  table?: string,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 2400, height: 900 },
    timezoneId: 'Europe/Berlin',
  })
  const hash = table ? `#schema=public&table=${table}&view=table` : ''
  await expect(async () => {
    await page.goto(`${address}/${hash}`)
    await expect(page.locator('tbody tr [data-grid-column-id]').first()).toBeVisible({
      timeout: 20_000,
    })
  }).toPass({ timeout: 90_000 })
  return page
}

/** The cell in the n-th row. */
export function cell(page: Page, column: string, row = 0): Locator {
  return page.locator('tbody tr').nth(row).locator(`[data-grid-column-id="${column}"]`)
}

/** Scrolls sideways to a cell: Studio renders the columns in sight only. */
export async function scrollTo(page: Page, at: Locator): Promise<void> {
  const scrollBy = (by: number) =>
    page.locator('table').evaluate((table, left) => table.parentElement?.scrollBy({ left }), by)
  if (await at.isVisible()) return
  await scrollBy(-20_000)
  await expect(async () => {
    if (!(await at.isVisible())) await scrollBy(1000)
    await expect(at).toBeVisible({ timeout: 300 })
  }).toPass({ timeout: 30_000, intervals: [50] })
  await at.scrollIntoViewIfNeeded()
}

/** Retries until Studio offers to save: it loses an edit made while it renders its rows. */
export async function editCell(page: Page, at: Locator, text: string): Promise<void> {
  await scrollTo(page, at)
  await expect(async () => {
    await at.dblclick()
    const box = page.getByRole('dialog').getByRole('textbox').first()
    await box.fill(text)
    await box.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible({ timeout: 5000 })
  }).toPass({ timeout: 60_000 })
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save/ }).click()
  await page.getByRole('button', { name: 'yes, write to db' }).click()
}

/** Shows another table without loading Studio anew. Edits that were not saved are discarded. */
export async function showTable(page: Page, table: string): Promise<void> {
  const discard = page.getByRole('button', { name: 'Discard edits' })
  if (await discard.isVisible()) {
    await discard.click()
    await page.getByRole('button', { name: 'yes, discard' }).click()
    await expect(discard).toHaveCount(0)
  }
  await page.getByRole('link', { name: table, exact: true }).click()
  await expect(page.getByRole('button', { name: 'Insert row' })).toBeVisible()
}

/** Closes the sentence of a refusal. */
export async function closeRefusal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close toast' }).click()
  await expect(refusal(page)).toHaveCount(0)
}

export async function deleteFirstRow(page: Page): Promise<void> {
  await page.locator('tbody tr').first().locator('td').first().click()
  await page.getByRole('button', { name: 'Delete 1 row' }).click()
  await page.getByRole('button', { name: 'delete', exact: true }).click()
}

/** The sentence of a refusal, below on the right. */
export function refusal(page: Page): Locator {
  return page.locator('[data-sonner-toast] [data-description]')
}
