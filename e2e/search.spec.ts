import { expect, test } from 'playwright/test'

test('the search box in the header finds a story', async ({ page }) => {
  await page.goto('/')
  const title = await page.locator('main a[href^="/article/"]').first().innerText()
  const word = title.replace(/\s+/g, '').slice(0, 4)
  // By name: suggestions change its role to combobox.
  const box = page.getByRole('banner').locator('input[name="q"]')
  await box.fill(word)
  await box.press('Enter')
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent(word)}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(word)
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(word)
  await page.getByRole('main').getByRole('article').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/(article|video)\/\d+$/)
})

test('no result, an empty query and a too long query each say so', async ({ page }) => {
  await page.goto('/search?q=龘靐齉爩')
  await expect(page.getByRole('status')).toContainText('没有找到')
  await expect(page.getByRole('heading', { name: '热门关键词' })).toBeVisible()
  await page.goto('/search')
  await expect(page.getByRole('heading', { name: '热门关键词' })).toBeVisible()
  await page.goto(`/search?q=${'长'.repeat(101)}`)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('100')
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('长'.repeat(101))
})

test('filters stay selected, and a phrase without results is split into words', async ({
  page,
}) => {
  await page.goto('/search?q=记者')
  await page.getByLabel('类型').selectOption('视频')
  await page.getByLabel('排序').selectOption('最新')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(page).toHaveURL(/kind=video.*order=newest/)
  await expect(page.getByLabel('类型')).toHaveValue('video')
  const links = page.getByRole('main').getByRole('article').getByRole('link')
  for (const link of await links.all()) await expect(link).toHaveAttribute('href', /^\/video\//)
  await page.goto('/search?q=港口的记者')
  await expect(page.getByText('没有整句包含')).toBeVisible()
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
})

test('a result found only by its keyword shows the keyword', async ({ page }) => {
  await page.goto('/search?q=急救')
  const result = page.getByRole('article').filter({ hasText: '大雪封山十小时' })
  await expect(result).toContainText('关键词：急救')
  await expect(result).toContainText('村卫生员徒步')
  await expect(result.locator('mark')).toHaveText('急救')
})

test('keywords are suggested while typing', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('searchbox').pressSequentially('港')
  await expect(page.getByRole('banner').locator('option[value="港口"]')).toHaveCount(1)
})

test('hostile queries answer 200, uncached and noindex', async ({ request }) => {
  for (const q of [
    '%00',
    '%27%3B--',
    '%25',
    '_',
    '%F0%9F%98%80',
    '%E0%A4%A',
    'a&q=b',
    'a&before=x',
    '%22',
    '-x',
    'a%7C%26!():*%3C-%3E',
    'x'.repeat(10_000),
  ]) {
    const answer = await request.get(`/search?q=${q}`)
    expect(answer.status(), q).toBe(200)
    expect(answer.headers()['cache-control'], q).toMatch(/private/)
    expect(await answer.text(), q).toMatch(/<meta name="robots" content="noindex/)
  }
})
