import { expect, test } from 'playwright/test'
import { waitForClip, openVideo, currentTime } from './support/stories'

test('the player comes before the heading, with poster, captions and 16:9', async ({ page }) => {
  await openVideo(page)
  const video = page.locator('video').first()
  await expect(video).toHaveAttribute('controls')
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
  await video.focus()

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
  await video.focus()
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
  const paused = () =>
    page
      .locator('video')
      .first()
      .evaluate((each: HTMLVideoElement) => each.paused)
  await expect.poll(paused).toBe(false)
})
