import { expect, type Page, test } from 'playwright/test'
import { sql } from './support/signed-in'
import { waitForClip, openVideo, currentTime } from './support/stories'

test('the player comes before the heading, with poster, captions and 16:9', async ({ page }) => {
  await openVideo(page)
  const video = page.locator('video').first()
  await expect(video).toHaveAttribute('poster', /^\/image\/1280\/.+\.webp$/)
  await expect(video.locator('track')).toHaveAttribute('kind', 'captions')
  const before = await video.evaluate((each) =>
    Boolean(
      each.compareDocumentPosition(document.querySelector('h1') ?? each) &
      Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  )
  expect(before).toBe(true)
  const box = await page.locator('.player-frame').first().boundingBox()
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1)
})

test('keys play, seek and mute', async ({ page }) => {
  await openVideo(page)
  await waitForClip(page)
  const video = page.locator('video').first()
  const state = (name: 'paused' | 'muted' | 'volume' | 'duration') =>
    video.evaluate((each: HTMLVideoElement, key) => each[key], name)
  const length = Number(await state('duration'))
  await page.getByRole('button', { name: '播放', exact: true }).focus()

  await page.keyboard.press('k')
  await expect.poll(() => state('paused')).toBe(false)
  await page.keyboard.press(' ')
  await expect.poll(() => state('paused')).toBe(true)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.keyboard.press('5')
  await expect.poll(() => currentTime(page)).toBeCloseTo(length / 2, 0)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => currentTime(page)).toBeCloseTo(Math.max(length / 2 - 5, 0), 0)
  await page.keyboard.press('0')
  await page.keyboard.press('l')
  await expect.poll(() => currentTime(page)).toBeCloseTo(Math.min(10, length), 0)
  await page.keyboard.press('m')
  expect(await state('muted')).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await state('volume')).toBeCloseTo(0.9)
})

test('captions can be hidden and shown', async ({ page }) => {
  await openVideo(page)
  await waitForClip(page)
  const video = page.locator('video').first()
  const mode = () => video.evaluate((each: HTMLVideoElement) => each.textTracks[0]?.mode)
  await expect.poll(mode).toBe('showing')
  await page.getByRole('button', { name: '播放', exact: true }).focus()
  await page.keyboard.press('c')
  expect(await mode()).toBe('hidden')
  await page.keyboard.press('c')
  expect(await mode()).toBe('showing')
})

test("keys in 播放速度 do not trigger the player's shortcuts", async ({ page }) => {
  await openVideo(page)
  await waitForClip(page)
  const speed = page.getByLabel('播放速度')
  await speed.selectOption('1.5')
  const video = page.locator('video').first()
  expect(await video.evaluate((each: HTMLVideoElement) => each.playbackRate)).toBe(1.5)
  await speed.focus()
  await page.keyboard.press('5')
  expect(await currentTime(page)).toBe(0)
})

test('?t= sets the start position', async ({ page }) => {
  const path = await openVideo(page)
  await page.goto(`${path}?t=3`)
  await waitForClip(page)
  await expect.poll(() => currentTime(page)).toBe(3)
})

test('the poster has a play button, and the controls of the browser come when it is pressed', async ({
  page,
}) => {
  await openVideo(page)
  const video = page.locator('video').first()
  const button = page.getByRole('button', { name: '播放', exact: true })
  await expect(button).toBeVisible()
  await expect(video).not.toHaveAttribute('controls')
  await button.press('Enter')
  await expect.poll(() => isPaused(page)).toBe(false)
  await expect(button).toBeHidden()
  await expect(video).toHaveAttribute('controls')
  await expect(video).toBeFocused()
})

test('at the end stand 重播 and the next three videos', async ({ page }) => {
  await openVideo(page)
  await waitForClip(page)
  const replay = page.getByRole('button', { name: '重播' })
  await expect(replay).toBeHidden()
  await playNearEnd(page)
  await expect(replay).toBeVisible()
  await expect(page.locator('.player-end a')).toHaveCount(3)
  const next = await page.locator('.related a').first().getAttribute('href')
  await expect(page.locator('.player-end a').first()).toHaveAttribute('href', next ?? '')
  await replay.click()
  await expect(replay).toBeHidden()
  await expect.poll(() => isPaused(page)).toBe(false)
})

test('a line of 文字稿 starts the video there, and its address does so again', async ({ page }) => {
  const path = await openVideo(page)
  await page.getByText('文字稿', { exact: true }).click()
  const line = page.locator('details.transcript a').nth(1)
  const hash = (await line.getAttribute('href')) ?? ''
  const second = Number(hash.slice('#t='.length))
  expect(second).toBeGreaterThan(0)
  await line.click()
  await expect(page).toHaveURL(path + hash)
  await expect.poll(() => currentTime(page)).toBeGreaterThan(second)
  await page.reload()
  await waitForClip(page)
  await expect.poll(() => currentTime(page)).toBe(second)
})

test('a chapter starts the video there', async ({ page }) => {
  const [story] = await sql<{ id: number }>(
    `select id from story where kind = 'video' and status = 'published' and video = 'harbour-dawn'`,
  )
  await page.goto(`/video/${story?.id ?? 0}`)
  const chapters = page.getByRole('navigation', { name: '章节' })
  await expect(chapters.getByRole('link')).toHaveText([/涨潮$/, /离港$/])
  await chapters.getByRole('link', { name: '离港' }).click()
  await expect.poll(() => currentTime(page)).toBeGreaterThan(14)
})

test('a playing video that is scrolled away stays in a corner until it is closed', async ({
  page,
}) => {
  await openVideo(page)
  await page.getByRole('button', { name: '播放', exact: true }).click()
  await expect.poll(() => isPaused(page)).toBe(false)
  const close = page.getByRole('button', { name: '关闭小窗' })
  await expect(close).toBeHidden()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.locator('footer').scrollIntoViewIfNeeded()
  await expect(close).toBeVisible()
  await expect(page.locator('video').first()).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
  await close.click()
  await expect(page.locator('video').first()).not.toBeInViewport()
  expect(await isPaused(page)).toBe(true)
})

test('推荐视频 stands beside the player, and the title is in the first screen of a laptop', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await openVideo(page)
  await expect(page.locator('h1')).toBeInViewport({ ratio: 1 })
  const player = await page.locator('.player-frame').first().boundingBox()
  const list = await page.locator('.related').boundingBox()
  if (!player || !list) throw new Error('the page has no player or list')
  expect(list.x).toBeGreaterThan(player.x + player.width)
  expect(Math.abs(list.y - player.y)).toBeLessThan(2)
  expect(player.width / (player.width + list.width)).toBeCloseTo(2 / 3, 1)
})

test('上一期 and 下一期 lead through a programme', async ({ page }) => {
  await page.goto('/column/wanjian')
  await page.locator('main a[href^="/video/"]').first().click()
  const newest = page.url()
  await expect(page.getByRole('link', { name: /^下一期/ })).toHaveCount(0)
  await page.getByRole('link', { name: /^上一期/ }).click()
  await expect(page).not.toHaveURL(newest)
  await page.getByRole('link', { name: /^下一期/ }).click()
  await expect(page).toHaveURL(newest)
})

test("用手机看 encodes the video's position in the QR code", async ({ page }) => {
  const path = await openVideo(page)
  await page.goto(`${path}?t=4`)
  await waitForClip(page)
  await expect.poll(() => currentTime(page)).toBe(4)
  await page.getByRole('button', { name: '用手机看', exact: true }).click()
  const code = page.getByRole('img', { name: '本页网址的二维码' })
  await expect(code).toHaveAttribute('src', `/qr${path}/4.svg`)
  const drawn = () => code.evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(drawn).toBeGreaterThan(0)
})

test('自动连播 is off by default; switched on, the next video plays', async ({ page }) => {
  const path = await openVideo(page)
  await waitForClip(page)
  const box = page.getByRole('checkbox', { name: '自动连播' })
  await expect(box).not.toBeChecked()
  const end = () => page.locator('video').first().dispatchEvent('ended')
  await end()
  await expect(page).toHaveURL(path)

  await box.check()
  await page.reload()
  await expect(box).toBeChecked()
  const next = await page.locator('.related a').first().getAttribute('href')
  await end()
  await expect(page).toHaveURL(next ?? '')
  await expect.poll(() => isPaused(page)).toBe(false)
})

function isPaused(page: Page): Promise<boolean> {
  return page
    .locator('video')
    .first()
    .evaluate((video: HTMLVideoElement) => video.paused)
}

async function playNearEnd(page: Page): Promise<void> {
  const video = page.locator('video').first()
  await video.evaluate((each: HTMLVideoElement) => {
    each.currentTime = each.duration - 0.2
    return each.play()
  })
}
