import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'playwright/test'
import { openArticle, openVideo } from './support/stories'

let otherSite: Server
let origin: string
let otherSiteHtml = ''

test.beforeAll(async () => {
  otherSite = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(otherSiteHtml)
  }).listen(0, '127.0.0.1')
  await once(otherSite, 'listening')
  origin = `http://127.0.0.1:${(otherSite.address() as AddressInfo).port}`
})

test.afterAll(() => {
  otherSite.close()
})

interface Answer {
  html: string
  type: string
  thumbnail_url: string
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test("oEmbed's HTML shows the player on another site with a link to the video", async ({
    page,
    baseURL,
  }) => {
    const path = await openVideo(page)
    const discovery = page.locator('head link[type="application/json+oembed"]')
    const oembedUrl = await discovery.getAttribute('href')
    const answer = (await (await page.request.get(oembedUrl ?? '')).json()) as Answer
    expect(answer.type).toBe('video')
    expect((await page.request.get(answer.thumbnail_url)).headers()['content-type']).toMatch(
      /^image\//,
    )
    otherSiteHtml = answer.html
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(origin)
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('video[controls][poster]')).toBeVisible()
    await expect(frame.locator('video track[kind="captions"]')).toHaveCount(1)
    await expect(frame.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
    await frame.getByRole('link').last().click()
    await expect(page).toHaveURL(`${baseURL}${path}`)
    expect(errors).toEqual([])
  })
})

test('only the player can be framed by another site', async ({ page, baseURL }) => {
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
    otherSiteHtml = `<iframe src="${baseURL}${path}"></iframe>`
    await page.goto(origin)
    await expect
      .poll(() => page.frames()[1]?.url(), { message: path })
      .toBe(allowed ? `${baseURL}${path}` : 'chrome-error://chromewebdata/')
  }
})

test('the player answers 304 with its ETag, is noindex and names its canonical page', async ({
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
