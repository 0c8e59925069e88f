import { expect, test } from 'playwright/test'
import { publicPages } from './support/pages'
import { openArticle } from './support/stories'
import { setTextSize } from './support/text-size'

test('the current column is marked and scrolled into view on a phone', async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { programme } = await publicPages(request)
  await page.goto(programme ?? '')
  const items = page.getByRole('navigation', { name: '栏目' }).getByRole('link')
  const names = await items.allInnerTexts()
  expect([...names.slice(0, 3), names.at(-1)]).toEqual(['首页', '视频', '热点', '全部栏目'])
  const current = page.locator('.columns [aria-current="page"]')
  await expect(current).toBeInViewport({ ratio: 1 })
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(current).toHaveCSS('border-bottom-width', '3px')
})

test('the menu of a phone has the columns, 搜索, 消息 and 设置', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await page.getByRole('button', { name: '菜单' }).click()
  const menu = page.locator('#tools')
  for (const name of ['历史', '收藏', '订阅', '搜索', '消息', '设置']) {
    await expect(menu.getByRole('link', { name, exact: true })).toBeVisible()
  }
  const columns = await page.locator('.columns a[href^="/column/"]').count()
  await expect(menu.getByRole('list', { name: '栏目' }).getByRole('link')).toHaveCount(columns)
})

test('the header leaves when one scrolls down and comes back when one scrolls up', async ({
  page,
}) => {
  await openArticle(page)
  const header = page.getByRole('banner')
  await page.mouse.wheel(0, 1200)
  await expect(header).not.toBeInViewport()
  await page.mouse.wheel(0, -100)
  await expect(header).toBeInViewport({ ratio: 1 })
  await page.mouse.wheel(0, 400)
  await expect(header).not.toBeInViewport()
  await header.getByRole('link', { name: '下载APP' }).focus()
  await expect(header).toBeInViewport({ ratio: 1 })
})

for (const size of [24, 32]) {
  test(`with text of ${size} px nothing in the header lies on anything, and no page scrolls sideways at 320 px`, async ({
    page,
    request,
  }) => {
    test.setTimeout(60_000)
    await page.setViewportSize({ width: 320, height: 844 })
    for (const [name, path] of Object.entries(await publicPages(request))) {
      await page.goto(path)
      await setTextSize(page, size)
      const seen = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.masthead-bar > *')]
          .map((part) => part.getBoundingClientRect())
          .filter(({ width }) => width > 0)
        const overlaps = boxes.filter((a, index) =>
          boxes
            .slice(index + 1)
            .some(
              (b) =>
                a.left < b.right - 1 &&
                b.left < a.right - 1 &&
                a.top < b.bottom - 1 &&
                b.top < a.bottom - 1,
            ),
        )
        const { scrollWidth, clientWidth } = document.documentElement
        return { overlaps: overlaps.length, sideways: scrollWidth - clientWidth }
      })
      expect({ name, ...seen }).toEqual({ name, overlaps: 0, sideways: 0 })
    }
  })
}

test('the card of 下载APP closes by Escape while the pointer is on it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: '下载APP' }).hover()
  const card = page.locator('.app-code-card')
  await card.hover()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await page.mouse.move(0, 400)
  await page.getByRole('link', { name: '下载APP' }).hover()
  await expect(card).toBeVisible()
})
