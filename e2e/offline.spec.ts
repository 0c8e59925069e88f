/** What opens without a network, and what a reader is told of it. */
import { expect, type Page, test } from 'playwright/test'
import { favouriteOf, keptPaths, keptUrls, readAndKeep } from './support/offline'
import { publishArticle, signInReader, sql } from './support/signed-in'
import { openVideo, waitForClip } from './support/stories'

test.use({ serviceWorkers: 'allow' })

test('a story that was read opens without a network, with its pictures, and says that it is a copy', async ({
  page,
  context,
}) => {
  const path = await publishWithPicture(page, '读过的渡口')
  await readAndKeep(page, path)
  await context.setOffline(true)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('读过的渡口')
  await expect(page.getByText('现在显示的是离线保存的内容')).toBeVisible()
  const picture = page.locator('article.story img').first()
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate(naturalWidth)).toBeGreaterThan(0)
  // Another width than the one that was kept.
  await page.setViewportSize({ width: 390, height: 800 })
  await page.reload()
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate(naturalWidth)).toBeGreaterThan(0)
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByText('现在显示的是离线保存的内容')).toBeHidden()
})

test('a page that is not kept gives 离线阅读, which lists what was read', async ({
  page,
  context,
}) => {
  const path = await publishArticle('列出的渡口')
  await readAndKeep(page, path)
  await context.setOffline(true)
  for (const missing of ['/', '/article/2147483000', '/search?q=x']) {
    await page.goto(missing)
    await expect(page.getByText('现在没有网络，您要看的这一页也没有保存过')).toBeVisible()
  }
  await page.getByRole('main').getByRole('link', { name: '列出的渡口' }).click()
  await expect(page).toHaveURL(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('列出的渡口')
})

test('an edit is seen at once by a reader who has a copy', async ({ page }) => {
  const path = await publishArticle('旧的标题')
  await readAndKeep(page, path)
  await sql(`update story set title = '新的标题' where id = $1`, [Number(path.split('/').pop())])
  await expect
    .poll(async () => (await page.request.get(path)).text(), { timeout: 10_000 })
    .toContain('新的标题')
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新的标题')
})

test('a withdrawn story is gone online, and its copy with it', async ({ page }) => {
  const path = await publishArticle('撤下的渡口')
  await readAndKeep(page, path)
  await sql(`update story set status = 'withdrawn' where id = $1`, [Number(path.split('/').pop())])
  await expect.poll(async () => (await page.request.get(path)).status()).toBe(410)
  await page.goto(path)
  await expect.poll(() => keptPaths(page)).not.toContain(path)
})

test('收藏 opens without a network, on a device where it was never read', async ({
  page,
  context,
}) => {
  const { id } = await signInReader(context)
  const path = await favouriteOf(id, '收藏的渡口')
  await page.goto('/offline')
  const kept = page.getByRole('region', { name: '收藏', exact: true })
  await expect(kept.getByRole('link', { name: '收藏的渡口' })).toBeVisible()
  await context.setOffline(true)
  await kept.getByRole('link', { name: '收藏的渡口' }).click()
  await expect(page).toHaveURL(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('收藏的渡口')
})

test('清除离线内容 leaves nothing, and nothing is kept until it is asked for again', async ({
  page,
  context,
}) => {
  const path = await publishArticle('清除的渡口')
  await readAndKeep(page, path)
  await page.goto('/offline')
  await page.getByRole('button', { name: '清除离线内容' }).click()
  await expect(page.getByText('这台设备不再保存离线内容')).toBeVisible()
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  expect(await page.evaluate(countWorkers)).toBe(0)
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await page.goto('/offline')
  await page.getByRole('button', { name: '重新开始保存' }).click()
  await readAndKeep(page, path)
  await context.setOffline(true)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('清除的渡口')
})

test('/hant keeps its own pages and 離線閱讀', async ({ page, context }) => {
  const path = `/hant${await publishArticle('传统的头发')}`
  await readAndKeep(page, path)
  await expect.poll(() => page.evaluate(keptUrls)).toContain('/hant/offline')
  await context.setOffline(true)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('傳統的頭髮')
  await page.goto('/hant/hot')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('離線閱讀')
})

test('a film plays where the worker answers, and nothing of it is kept', async ({ page }) => {
  await readAndKeep(page, await publishArticle('影片之前'))
  const path = await openVideo(page)
  await waitForClip(page)
  await expect.poll(() => keptPaths(page)).toContain(path)
  expect(await page.evaluate(keptUrls)).not.toContainEqual(expect.stringMatching(/^\/media\//))
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('离线阅读 says what it does and that it needs scripts', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: '离线阅读' }).click()
    await expect(page.getByText('保存和列出内容要用到脚本')).toBeVisible()
    await expect(page.getByText('最近读过的 20 篇，和您最新的 50 篇收藏')).toBeVisible()
    await expect(page.getByRole('button', { name: '清除离线内容' })).toBeHidden()
  })
})

async function countWorkers(): Promise<number> {
  return (await navigator.serviceWorker.getRegistrations()).length
}

function naturalWidth(picture: HTMLElement): number {
  return (picture as HTMLImageElement).naturalWidth
}

/** A new story with the picture of the demo's first story that has one. */
async function publishWithPicture(page: Page, title: string): Promise<string> {
  const path = await publishArticle(title)
  await sql(
    `update story set cover = (select cover from story where cover is not null and kind = 'article' order by id limit 1) where id = $1`,
    [Number(path.split('/').pop())],
  )
  await expect
    .poll(async () => (await page.request.get(path)).text(), { timeout: 10_000 })
    .toContain('class="enlarge"')
  return path
}
