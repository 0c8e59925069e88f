import { expect, test } from 'playwright/test'
import { openArticle } from './support/stories'

test('a relative date is updated while the page is open, and becomes a date after three days', async ({
  page,
}) => {
  await openArticle(page)
  const card = '.related article:first-of-type time'
  const path = page.url()
  const published = Date.parse((await page.locator(card).getAttribute('datetime')) ?? '')
  const date = /^\d{4}\/\d\d\/\d\d$/
  const HOUR = 3_600_000

  await page.clock.install({ time: published + 5 * 60_000 })
  await page.goto(path)
  await expect(page.locator(card)).toHaveText('5分钟前')
  await page.clock.runFor(3 * 60_000)
  await expect(page.locator(card)).toHaveText('8分钟前')
  await page.clock.setFixedTime(published + 95 * HOUR)
  await page.reload()
  await expect(page.locator(card)).toHaveText('3天前')
  await page.clock.setFixedTime(published + 96 * HOUR)
  await page.reload()
  await expect(page.locator(card)).toHaveText(date)
})
