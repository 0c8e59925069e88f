/** A video's player in somebody else's page: it may be framed, nothing else may. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'playwright/test'
import { openArticle, openVideo } from './support/stories'

let elsewhere: Server
let origin: string
let framed = ''

test.beforeAll(async () => {
  elsewhere = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(framed)
  }).listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
})

test.afterAll(() => {
  elsewhere.close()
})

interface Answer {
  html: string
  type: string
  thumbnail_url: string
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what oEmbed gives plays in another site’s page, and leads to the video', async ({
    page,
    baseURL,
  }) => {
    const path = await openVideo(page)
    const discovery = page.locator('head link[type="application/json+oembed"]')
    const asked = await discovery.getAttribute('href')
    const answer = (await (await page.request.get(asked ?? '')).json()) as Answer
    expect(answer.type).toBe('video')
    expect((await page.request.get(answer.thumbnail_url)).headers()['content-type']).toMatch(
      /^image\//,
    )
    framed = answer.html
    const refused: string[] = []
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    await page.goto(origin)
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('video[controls][poster]')).toBeVisible()
    await expect(frame.locator('video track[kind="captions"]')).toHaveCount(1)
    await expect(frame.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
    await frame.getByRole('link').last().click()
    await expect(page).toHaveURL(`${baseURL}${path}`)
    expect(refused).toEqual([])
  })
})

test('nothing but the player may be framed', async ({ page, baseURL }) => {
  const video = await openVideo(page)
  const article = await openArticle(page)
  const player = `/embed${video.slice('/video'.length)}`
  for (const [path, allowed] of [
    [player, true],
    [article, false],
    [video, false],
    ['/login', false],
    [`/embed/0`, false],
  ] as const) {
    framed = `<iframe src="${baseURL}${path}"></iframe>`
    await page.goto(origin)
    await expect
      .poll(() => page.frames()[1]?.url(), { message: path })
      .toBe(allowed ? `${baseURL}${path}` : 'chrome-error://chromewebdata/')
  }
})

test('the player is a document: kept, for no index, its page the canonical one', async ({
  page,
  baseURL,
}) => {
  const video = await openVideo(page)
  const answer = await page.request.get(`/embed${video.slice('/video'.length)}`)
  const headers = answer.headers()
  expect(headers['x-robots-tag']).toBe('noindex')
  expect(headers.link).toBe(`<${baseURL}${video}>; rel="canonical"`)
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors \*/)
  const again = await page.request.get(answer.url(), {
    headers: { 'if-none-match': headers.etag ?? '' },
  })
  expect(again.status()).toBe(304)
  const data = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(data.join()).toContain(`"embedUrl":"${answer.url()}"`)
})
