import { expect, type Page, test } from 'playwright/test'

test('no story stands twice on the front page, and 热点 has ten', async ({ page }) => {
  await page.goto('/')
  const paths = await page
    .locator('main :is(a[href^="/article/"], a[href^="/video/"])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(paths.length).toBeGreaterThan(40)
  expect(new Set(paths).size).toBe(paths.length)
  await expect(page.locator('.hot li')).toHaveCount(10)
})

test('no picture stands twice outside the programmes, whose episodes share theirs', async ({
  page,
}) => {
  await page.goto('/')
  const sources = await page
    .locator('main img:not(.strip img)')
    .evaluateAll((images) => images.map((image) => image.getAttribute('src')?.split('/').pop()))
  expect(sources.length).toBeGreaterThan(15)
  expect(new Set(sources).size).toBe(sources.length)
})

for (const width of [390, 1280]) {
  test(`a reader who comes back to the front page at ${width} px is where they left`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/')
    const link = page.locator('.strip a[href^="/video/"]').last()
    await link.scrollIntoViewIfNeeded()
    const left = await scrollPosition(page)
    expect(left).toBeGreaterThan(1000)
    await link.click()
    await expect(page).toHaveURL(/\/video\//)
    await page.goBack()
    await expect(link).toBeInViewport()
    expect(Math.abs((await scrollPosition(page)) - left)).toBeLessThanOrEqual(8)
  })
}

test('at 768 px every row of blocks is filled', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await page.goto('/')
  const gaps = await page.locator('.trio').evaluateAll((rows) =>
    rows.map((row) => {
      const last = row.lastElementChild?.getBoundingClientRect().right ?? 0
      return (
        row.getBoundingClientRect().right - parseFloat(getComputedStyle(row).paddingRight) - last
      )
    }),
  )
  expect(gaps.length).toBeGreaterThan(0)
  for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(1)
})

function scrollPosition(page: Page): Promise<number> {
  return page.evaluate(() => scrollY)
}
