import { expect, test } from 'playwright/test'
import { setTextSize } from './support/text-size'

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
  await expect(page).toHaveURL(/kind=video/)
  await expect(page.getByRole('button', { name: '筛选' })).toBeHidden()
  await page.getByLabel('排序').selectOption('最新')
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

test('suggestions are chosen by keyboard, keywords first, and close by Escape and on leaving', async ({
  page,
}) => {
  await page.goto('/')
  const header = page.getByRole('banner')
  await header.getByRole('searchbox').pressSequentially('港')
  const box = header.getByRole('combobox', { name: '搜索', exact: true })
  const options = header.getByRole('listbox', { name: '搜索建议' }).getByRole('option')
  await expect(options.first()).toHaveText('港口 关键词')
  await expect(options.last()).toHaveAttribute('href', /^\/(article|video)\/\d+$/)
  await expect(box).toHaveAttribute('aria-expanded', 'true')

  await box.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await box.press('Home')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  const active = (await options.first().getAttribute('id')) ?? ''
  await expect(box).toHaveAttribute('aria-activedescendant', active)
  await box.press('Escape')
  await expect(options).toHaveCount(0)
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(box).toHaveValue('港')

  await box.pressSequentially('口')
  await expect(options.first()).toBeVisible()
  await box.press('Tab')
  await expect(options).toHaveCount(0)
  await box.press('End')
  await box.press('Backspace')
  await expect(options.first()).toBeVisible()
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL(`/topic/${encodeURIComponent('港口')}`)
})

test('a composition gets suggestions when it ends, and its Enter chooses nothing', async ({
  page,
}) => {
  await page.goto('/')
  const header = page.getByRole('banner')
  await header.getByRole('searchbox').focus()
  const client = await page.context().newCDPSession(page)
  const composing = { text: '港', selectionStart: 1, selectionEnd: 1 }
  await client.send('Input.imeSetComposition', composing)
  await expect(header.getByRole('option')).toHaveCount(0)
  await client.send('Input.insertText', { text: '港' })
  await expect(header.getByRole('option').first()).toBeVisible()
  await expect(page).toHaveURL('/')
})

for (const [width, size] of [
  [390, 16],
  [320, 16],
  [320, 32],
] as const) {
  test(`at ${width} px and text of ${size} px the magnifier opens a field of eight characters`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/')
    await setTextSize(page, size)
    const header = page.getByRole('banner')
    await expect(header.locator('input[name="q"]')).toBeHidden()
    const magnifier = header.getByRole('link', { name: '搜索', exact: true })
    const target = await magnifier.boundingBox()
    expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await magnifier.click()
    const field = header.getByRole('searchbox')
    await expect(field).toBeFocused()
    const characters = await field.evaluate((input) => {
      const { fontSize, paddingLeft } = getComputedStyle(input)
      return (input.clientWidth - parseFloat(paddingLeft)) / parseFloat(fontSize)
    })
    expect(characters).toBeGreaterThanOrEqual(8)
  })
}

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
