import { expect, test } from 'playwright/test'
import sharp from 'sharp'
import { publishArticle } from './support/signed-in'
import { openArticle } from './support/stories'

test.beforeEach(async ({ page }) => {
  // Independent of the machine: tests that need navigator.share define it.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
})

test('分享 offers links to social networks and copies the address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openArticle(page)
  await page.getByRole('button', { name: '分享', exact: true }).click()
  const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? ''
  for (const [name, host] of [
    ['微博', 'service.weibo.com'],
    ['QQ', 'connect.qq.com'],
    ['X', 'x.com'],
  ] as const) {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href')
    const url = new URL(href ?? '')
    expect([url.host, url.searchParams.get('url')]).toEqual([host, canonical])
  }
  await page.getByRole('button', { name: '复制链接' }).click()
  await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical)

  const picture = page.getByRole('link', { name: '保存长图' })
  await expect(picture).toHaveAttribute('download', /\d\.jpg$/)
  const answer = await page.request.get((await picture.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('image/jpeg')
  expect((await sharp(await answer.body()).metadata()).width).toBe(750)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: '微博' })).toBeHidden()
  await expect(page.getByRole('button', { name: '分享', exact: true })).toBeFocused()
})

test("更多 opens the system's own ways to share where there are any", async ({ page }) => {
  await page.addInitScript(() => {
    const share = (data: ShareData) => {
      document.title = JSON.stringify(data)
      return Promise.resolve()
    }
    Object.assign(Navigator.prototype, { share })
  })
  await openArticle(page)
  const url = await page.locator('link[rel=canonical]').getAttribute('href')
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('button', { name: '分享', exact: true }).click()
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await expect(page).toHaveTitle(JSON.stringify({ url, title }))
  await expect(page.getByRole('link', { name: '微博' })).toBeHidden()
})

test('the other ways stay when 更多 fails, and it is not shown where there is nothing behind it', async ({
  page,
}) => {
  await openArticle(page)
  await page.getByRole('button', { name: '分享', exact: true }).click()
  const more = page.locator('share-sheet').getByRole('button', { name: '更多', exact: true })
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible()
  await expect(more).toBeHidden()
  await page.addInitScript(() => {
    Object.assign(Navigator.prototype, { share: () => Promise.reject(new TypeError('no')) })
  })
  await page.reload()
  await page.getByRole('button', { name: '分享', exact: true }).click()
  await more.click()
  await expect(page.getByRole('link', { name: '微博' })).toBeVisible()
})

test('on a phone 分享 is a sheet at the bottom of the window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openArticle(page)
  const button = page.locator('.action-bar').getByRole('button', { name: '分享', exact: true })
  const sheet = page.locator('#share')
  await button.click()
  const box = await sheet.boundingBox()
  expect([box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 390, 844])
  for (const control of await sheet.locator('a, button').filter({ visible: true }).all()) {
    const { width = 0, height = 0 } = (await control.boundingBox()) ?? {}
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  }
  await sheet.getByRole('button', { name: '关闭' }).click()
  await expect(sheet).toBeHidden()
  await expect(button).toBeFocused()
  await button.click()
  await page.mouse.click(195, 40)
  await expect(sheet).toBeHidden()
})

test('用手机看 shows a QR code of the page', async ({ page }) => {
  const path = await openArticle(page)
  await page.getByRole('button', { name: '用手机看', exact: true }).click()
  const code = page.getByRole('img', { name: '本页网址的二维码' })
  await expect(code).toHaveAttribute('src', `/qr${path}.svg`)
  const drawn = () => code.evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(drawn).toBeGreaterThan(0)
})

test('on a phone the action bar is always visible and does not cover the footer', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openArticle(page)
  for (const y of [0, 1e6]) {
    await page.evaluate((top) => scrollTo(0, top), y)
    const bar = page.locator('.action-bar')
    const controls = bar.getByRole('button').or(bar.getByRole('link'))
    await expect(controls).toHaveText([/评论/, /点赞/, /收藏/, /分享/])
    for (const control of await controls.all()) {
      const box = await control.boundingBox()
      expect(box?.width).toBeGreaterThanOrEqual(44)
      expect(box?.height).toBeGreaterThanOrEqual(44)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844)
    }
  }
  const footer = await page.getByRole('contentinfo').boundingBox()
  const bar = await page.locator('.action-bar').boundingBox()
  expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
})

test('on a phone 评论 leads to the comments, and a count of zero is not shown', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(await publishArticle('无人点赞的渡口'))
  await expect(page.locator('.action-bar .count').filter({ visible: true })).toHaveCount(0)
  await page.getByRole('link', { name: '评论', exact: true }).click()
  await expect(page.getByRole('heading', { name: '全部评论' })).toBeInViewport()
})
