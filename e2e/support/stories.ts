import { expect, type Page } from 'playwright/test'

/** The first article of the front page, opened. Returns its path. */
export async function openArticle(page: Page): Promise<string> {
  return open(page, '/', 'article')
}

/** The first video of 视频 that plays, opened. Returns its path. */
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

/** The clip is there to be played; how far it has come, in seconds. */
export async function playedTo(page: Page): Promise<number> {
  return page
    .locator('video')
    .first()
    .evaluate((video: HTMLVideoElement) => video.currentTime)
}

/** Comes near, and waits until the clip's length is known. */
export async function clipReady(page: Page): Promise<void> {
  const video = page.locator('video').first()
  await video.hover()
  await expect.poll(() => video.evaluate((each: HTMLVideoElement) => each.readyState)).not.toBe(0)
}
