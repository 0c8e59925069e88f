import { gzipSync } from 'node:zlib'
import { type APIRequestContext, expect, test } from 'playwright/test'
import { html, publicPages } from './support/pages'

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

async function weight(request: APIRequestContext, files: Set<string>): Promise<number> {
  let sum = 0
  for (const file of files) sum += gzipSync(await (await request.get(file)).body()).length
  return sum
}
