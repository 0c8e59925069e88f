/** A film from its upload at the desk to the page that plays it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { makeFilm } from '@/lib/film/testing/make-film'
import { signInReader, sql } from './support/signed-in'

const folder = mkdtempSync(join(tmpdir(), 'xiaowen-e2e-film-'))
test.afterAll(() => rmSync(folder, { recursive: true }))

interface Shown {
  key: string
  hls: string | null
}

async function shown(name: string): Promise<Shown | undefined> {
  const [row] = await sql<Shown>(
    `select v.key, v.hls from newsroom.film f join video v on v.key = f.video where f.name = $1`,
    [name],
  )
  return row
}

test('an upload in parts becomes a film that a story plays by its versions', async ({
  page,
  context,
}) => {
  test.slow()
  await signInReader(context, { role: 'editor' })
  // Where the locale is not UTF-8, the browser finds no file of another name.
  const path = await makeFilm(join(folder, 'ferry.mov'), { seconds: 8, size: '640x480', rate: 10 })
  await page.goto('/desk/films')
  // Before that a plain form is sent.
  await page.waitForFunction(() => customElements.get('film-upload') !== undefined)
  await page.getByLabel('影片文件').setInputFiles(path)
  const patched = page.waitForRequest((request) => request.method() === 'PATCH')
  await page.getByRole('button', { name: '上传' }).click()
  await patched
  await expect(page.getByRole('link', { name: 'ferry.mov' })).toBeVisible()
  await expect.poll(async () => (await shown('ferry.mov'))?.hls, { timeout: 90_000 }).toBeTruthy()
  await expect(page.getByText('已完成')).toBeVisible({ timeout: 20_000 })

  const { key } = (await shown('ferry.mov')) ?? { key: '' }
  const [story] = await sql<{ id: number }>(
    `insert into story (kind, status, title, summary, column_slug, video, published_at)
     select 'video', 'published', '渡口复航', '首班船。', slug, $1, '2020-01-01' from "column" limit 1 returning id`,
    [key],
  )
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`/video/${story?.id}`)
  await expect(page.locator('.player-play')).toBeVisible()
  expect(asked.filter((one) => /hls|m3u8/.test(one))).toEqual([])
  await page.locator('.player-play').click()
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(1)
  expect(asked.some((one) => one.endsWith('master.m3u8'))).toBe(true)
  const source = await page.locator('video').evaluate((video: HTMLVideoElement) => video.currentSrc)
  expect(source).toMatch(/^blob:|\.m3u8$/)

  // Where its versions can't be loaded, the file goes on from the same place.
  await page.route('**/*.m3u8', (route) => route.abort())
  await page.reload()
  await page.locator('.player-play').click({ trial: true })
  await page.locator('video').evaluate((video: HTMLVideoElement) => {
    video.currentTime = 3
    video.playbackRate = 1.5
  })
  const refused = page.waitForEvent('requestfailed', (one) => one.url().endsWith('.m3u8'))
  await page.locator('.player-play').click()
  await refused
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(4)
  const [file, rate] = await page
    .locator('video')
    .evaluate((video: HTMLVideoElement) => [video.currentSrc, video.playbackRate] as const)
  expect(file).toMatch(/\.mp4$/)
  expect(rate).toBe(1.5)
})

test('a picture named .mp4 is refused with a line, with and without scripts', async ({
  page,
  browser,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  const photo = {
    name: '照片.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000)]),
  }
  await page.goto('/desk/films')
  await page.getByLabel('影片文件').setInputFiles(photo)
  await page.getByRole('button', { name: '上传' }).click()
  await expect(page.getByText('实际是 JPEG 文件，不是影片')).toBeVisible()

  const plain = await browser.newContext({ javaScriptEnabled: false })
  await signInReader(plain, { role: 'editor' })
  const form = await plain.newPage()
  await form.goto('/desk/films')
  await form.getByLabel('影片文件').setInputFiles(photo)
  await form.getByRole('button', { name: '上传' }).click()
  await expect(form.locator('#film-error')).toHaveText(/实际是 JPEG 文件/)
  await plain.close()
})
