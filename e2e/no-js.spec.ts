import { expect, test } from 'playwright/test'
import { openArticle, openVideo } from './support/stories'

test.use({ javaScriptEnabled: false })

test('an article is complete and usable without script', async ({ page }) => {
  const path = await openArticle(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.prose')).not.toBeEmpty()
  for (const time of await page.locator('.related time').all()) {
    await expect(time).toHaveText(/^\d{4}\/\d\d\/\d\d$/)
  }
  await expect(page.locator('theme-switch').getByRole('button')).toBeHidden()

  await page.getByRole('button', { name: '分享', exact: true }).click()
  await expect(page.getByRole('link', { name: '微博' })).toBeVisible()
  await expect(page.getByRole('link', { name: '保存长图' })).toBeVisible()
  await expect(page.getByRole('button', { name: '复制链接' })).toBeHidden()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '用手机看', exact: true }).click()
  await expect(page.getByRole('img', { name: '本页网址的二维码' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '点赞', exact: true }).click()
  await expect(page).toHaveURL(`/login?next=${encodeURIComponent(path)}`)
  await page.goBack()
  await page.getByRole('link', { name: '请先登录后发表评论' }).click()
  await expect(page).toHaveURL(`/login?next=${encodeURIComponent(`${path}#comments`)}`)
})

test("a video plays in the browser's own player without script", async ({ page }) => {
  await openVideo(page)
  const video = page.locator('video').first()
  await expect(video).toBeVisible()
  await expect(video).toHaveAttribute('controls')
  await expect(video.locator('source').last()).toHaveAttribute('src', /^\/media\/.+\.mp4$/)
  await expect(page.getByLabel('播放速度')).toBeHidden()
  await expect(page.getByLabel('自动连播')).toBeHidden()
})
