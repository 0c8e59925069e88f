import { expect, test } from 'playwright/test'
import { sql } from './support/signed-in'

/** The path of an article of the demo with a cover and another picture in its text. */
async function articleWithPictures(): Promise<string> {
  const [story] = await sql<{ id: number }>(
    `select id from story
     where status = 'published' and kind = 'article' and body ~ '^[^!].*!\\[[^]]*\\]\\((?!video:)'
       and strpos(body, cover) = 0
     order by id limit 1`,
  )
  return `/article/${story?.id ?? 0}`
}

test('pictures open in the whole window, with arrow keys, and Escape leads back', async ({
  page,
}) => {
  await page.goto(await articleWithPictures())
  const links = page.locator('.story a.enlarge')
  expect(await links.count()).toBeGreaterThan(1)
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
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(await articleWithPictures())
  const href = await page.locator('.story a.enlarge').first().getAttribute('href')
  const picture = await request.get(href ?? '')
  expect(picture.status()).toBe(200)
  expect(picture.headers()['content-type']).toMatch(/^image\//)
  await context.close()
})
