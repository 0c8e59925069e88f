import { expect, test } from 'playwright/test'
import { publicPages } from './support/pages'
import { sql } from './support/signed-in'

test('pictures open in the whole window, with arrow keys, and Escape leads back', async ({
  page,
}) => {
  const [story] = await sql<{ id: number }>(
    `select id from story where kind = 'article' and status = 'published' and cover is not null
     and body like '%![%' order by id limit 1`,
  )
  await page.goto(`/article/${story?.id}`)
  const links = page.locator('.story a.enlarge')
  await links.first().click()
  const dialog = page.getByRole('dialog', { name: '图片' })
  await expect(dialog).toBeVisible()
  await expect(dialog.locator('figure')).toHaveCount(await links.count())
  const row = dialog.locator('.viewer-row')
  await expect(row).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => row.evaluate((each) => each.scrollLeft / each.clientWidth)).toBe(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(links.nth(1)).toBeFocused()
})

test('without scripts a picture is a link to itself', async ({ browser, baseURL, request }) => {
  const { article = '' } = await publicPages(request)
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(article)
  const href = await page.locator('.story a.enlarge').first().getAttribute('href')
  const picture = await request.get(href ?? '')
  expect(picture.status()).toBe(200)
  expect(picture.headers()['content-type']).toMatch(/^image\//)
  await context.close()
})
