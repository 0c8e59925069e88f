import { expect, test } from 'playwright/test'
import { publishOldArticle, sql } from './support/signed-in'
import { setTextSize } from './support/text-size'

/** The path of a gallery of three pictures. */
async function publishGallery(): Promise<string> {
  const path = await publishOldArticle('码头一日')
  await sql(
    `update story set layout = 'gallery',
       body = E'清晨到深夜。\\n\\n' || (
         select string_agg(format(E'![](%s)\\n\\n第%s张。', key, n), E'\\n\\n') from (
           select key, row_number() over (order by key) as n from image where key ~ '^demo/.+jpg$' limit 3) as pictures)
     where id = $1`,
    [Number(path.split('/').pop())],
  )
  return path
}

test('a gallery shows one picture at a time, turns over and counts', async ({ page }) => {
  const path = await publishGallery()
  await expect.poll(async () => (await page.request.get(path)).text()).toContain('<story-gallery>')
  await page.goto(path)
  const slides = page.getByRole('list', { name: '图集' }).getByRole('listitem')
  await expect(slides).toHaveCount(3)
  await expect(slides.nth(0)).toBeInViewport()
  await expect(slides.nth(1)).not.toBeInViewport()
  await expect(page.getByRole('button', { name: '上一张' })).toBeDisabled()
  await page.getByRole('button', { name: '下一张' }).click()
  await expect(slides.nth(1)).toBeInViewport()
  await expect(slides.nth(0)).not.toBeInViewport()
  await expect(page.getByText('2 / 3')).toBeVisible()
  await page.getByRole('button', { name: '下一张' }).click()
  await expect(page.getByText('3 / 3')).toBeVisible()
  await expect(page.getByRole('button', { name: '下一张' })).toBeDisabled()
  await slides.nth(2).getByRole('link').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 320, height: 844 })
  await setTextSize(page, 32)
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a gallery is a column of pictures', async ({ page }) => {
    const path = await publishGallery()
    await expect
      .poll(async () => (await page.request.get(path)).text())
      .toContain('<story-gallery>')
    await page.goto(path)
    await expect(page.getByText('清晨到深夜。')).toBeVisible()
    const slides = page.getByRole('list', { name: '图集' }).getByRole('listitem')
    const tops = await slides.evaluateAll((items) =>
      items.map((item) => item.getBoundingClientRect().top),
    )
    expect(tops).toHaveLength(3)
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    expect(new Set(tops).size).toBe(3)
    await expect(page.getByRole('button', { name: '下一张' })).toBeHidden()
  })
})
