import { gzipSync } from 'node:zlib'
import { type APIRequestContext, expect, type Page, type Request, test } from 'playwright/test'
import { html, publicPages } from './support/pages'
import { register } from './support/readers'
import { signInReader } from './support/signed-in'

const KB = 1000

test('an article with 20 recommended videos is at most 12 kB, gzipped', async ({ request }) => {
  const { article = '' } = await publicPages(request)
  const text = await html(request, article)
  const related = text.slice(text.indexOf('推荐视频'))
  expect(
    new Set([...related.matchAll(/href="(\/video\/\d+)"/g)].map((match) => match[1])).size,
  ).toBe(20)
  expect(gzipSync(text).length).toBeLessThanOrEqual(12 * KB)
})

test('all scripts are at most 8 kB and all styles at most 18 kB, gzipped', async ({ request }) => {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  for (const path of Object.values(await publicPages(request))) {
    const text = await html(request, path)
    for (const match of text.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) scripts.add(match[1] ?? '')
    for (const match of text.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g))
      styles.add(match[1] ?? '')
  }
  expect(styles.size).toBeGreaterThan(0)
  expect(scripts.size).toBeGreaterThan(0)
  expect(await weight(request, scripts)).toBeLessThanOrEqual(8 * KB)
  expect(await weight(request, styles)).toBeLessThanOrEqual(18 * KB)
})

test('a private page loads at most 9 kB of scripts, gzipped, all of them ours', async ({
  page,
  context,
  request,
}) => {
  await signInReader(context, { role: 'admin' })
  for (const path of ['/me', '/me/settings', '/desk', '/desk/comments']) {
    await expectOwnScripts(page, request, path, 9)
  }
})

test('an account page loads at most 6 kB of scripts, gzipped, all of them ours', async ({
  page,
  request,
}) => {
  for (const path of ['/login', '/register', '/reset', '/reset/code', '/register/confirm']) {
    if (path === '/register/confirm') await register(page)
    await expectOwnScripts(page, request, path, 6)
  }
})

async function expectOwnScripts(
  page: Page,
  request: APIRequestContext,
  path: string,
  kilobytes: number,
): Promise<void> {
  const loaded = new Set<string>()
  const note = (sent: Request) => {
    if (sent.resourceType() === 'script') loaded.add(sent.url())
  }
  page.on('request', note)
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  page.off('request', note)
  expect(new URL(page.url()).pathname).toBe(path)
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy, path).toContain("script-src 'self';")
  expect(await page.locator('script:not([src])').count(), path).toBe(0)
  expect(
    [...loaded].every((url) => new URL(url).pathname.startsWith('/assets/')),
    path,
  ).toBe(true)
  expect(loaded.size, path).toBeGreaterThan(0)
  expect(await weight(request, loaded), path).toBeLessThanOrEqual(kilobytes * KB)
}

async function weight(request: APIRequestContext, files: Set<string>): Promise<number> {
  let sum = 0
  for (const file of files) sum += gzipSync(await (await request.get(file)).body()).length
  return sum
}
