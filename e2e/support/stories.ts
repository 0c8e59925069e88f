import { expect, type Page } from 'playwright/test'

/** Opens the first article of the front page and returns its path. */
export async function openArticle(page: Page): Promise<string> {
  return open(page, '/', 'article')
}

/** Opens the first video of 视频 and returns its path. */
export async function openVideo(page: Page): Promise<string> {
  return open(page, '/videos', 'video')
}

async function open(page: Page, list: string, kind: string): Promise<string> {
  await page.goto(list)
  const path = await page.locator(`main a[href^="/${kind}/"]`).first().getAttribute('href')
  expect(path).toMatch(new RegExp(`^/${kind}/[1-9]\\d*$`))
  await page.goto(path ?? '')
  return path ?? ''
}

/** The position of the video in seconds. */
export async function currentTime(page: Page): Promise<number> {
  return page
    .locator('video')
    .first()
    .evaluate((video: HTMLVideoElement) => video.currentTime)
}

/** Hovers, which starts loading, and waits for the video's metadata. */
export async function waitForClip(page: Page): Promise<void> {
  const video = page.locator('video').first()
  await page.locator('.player-frame').first().hover()
  await expect.poll(() => video.evaluate((each: HTMLVideoElement) => each.readyState)).not.toBe(0)
}
