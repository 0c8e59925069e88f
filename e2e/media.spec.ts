import { expect, test } from 'playwright/test'
import { publicPages } from './support/pages'

test('a picture is immutable, answers 304 with its ETag and 404 for other widths', async ({
  request,
}) => {
  const { home = '' } = await publicPages(request)
  const html = await (await request.get(home)).text()
  const src = /\/image\/\d+\/[^" ]+\.webp/.exec(html)?.[0] ?? ''
  const answer = await request.get(src)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('image/webp')
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
  const etag = answer.headers().etag ?? ''
  const again = await request.get(src, { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  for (const width of [161, 99999, '0160', '1200x676']) {
    expect((await request.get(src.replace(/\/\d+\//, `/${width}/`))).status()).toBe(404)
  }
})

test('crops keep the focus of a picture: its part in lists, and the preview of a link', async ({
  page,
  request,
}) => {
  // The demo's alley has its people at the bottom of a tall picture.
  await page.goto('/column/zhangben')
  const card = page.locator('.thumb img[src*="alley-dusk"]').first()
  await expect(card).toHaveCSS('object-position', '87.5% 87.5%')
  await page.locator('a[href^="/article/"]', { hasText: '一家修鞋铺' }).first().click()
  const preview = await page.locator('meta[property="og:image"]').getAttribute('content')
  expect(preview).toContain('-45-75/demo/alley-dusk.jpg')
  const answer = await request.get(new URL(preview ?? '').pathname, { maxRedirects: 0 })
  expect(answer.status()).toBe(200)
})

test('a video supports range requests, and its captions are WebVTT', async ({ page, request }) => {
  const { video = '' } = await publicPages(request)
  await page.goto(video)
  const clip = await page
    .locator('video')
    .first()
    .evaluate(
      (element: HTMLVideoElement) =>
        element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '',
    )
  const part = await request.get(clip, { headers: { range: 'bytes=10-19' } })
  expect(part.status()).toBe(206)
  expect((await part.body()).length).toBe(10)
  expect(part.headers()['content-range']).toMatch(/^bytes 10-19\/\d+$/)
  const beyond = await request.get(clip, { headers: { range: 'bytes=999999999-' } })
  expect(beyond.status()).toBe(416)
  const captions = await page.locator('track').first().getAttribute('src')
  expect((await request.get(captions ?? '')).headers()['content-type']).toBe(
    'text/vtt; charset=utf-8',
  )
})

test('media addresses outside the uploads answer 404', async ({ request }) => {
  for (const path of [
    '/media/..%2f..%2fpackage.json',
    '/media/%2e%2e/%2e%2e/package.json',
    '/media/demo/',
    '/image/320/..%2f..%2fx.jpg.webp',
    '/image/320/%00.jpg.webp',
    '/qr/https:/elsewhere.example.svg',
    '/qr/article/0.svg',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('a QR code is an SVG image', async ({ page, request }) => {
  const { article = '' } = await publicPages(request)
  const answer = await request.get(`/qr${article}.svg`)
  expect(answer.headers()['content-type']).toBe('image/svg+xml')
  await page.goto(`/qr${article}.svg`)
  await expect(page.locator('svg')).toBeVisible()
})
