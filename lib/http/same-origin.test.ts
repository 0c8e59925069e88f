import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

async function judge(siteUrl: string, headers: Record<string, string>): Promise<boolean> {
  vi.stubEnv('SITE_URL', siteUrl)
  vi.resetModules()
  const { isForeign } = await import('./same-origin')
  return isForeign({ headers: new Headers(headers) })
}

const set = 'https://news.example.org'

test.each([
  ['', { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' }, false],
  ['', { origin: 'http://localhost:3000', host: 'localhost:3000' }, false],
  ['', { origin: 'https://news.example', host: 'news.example' }, false],
  ['', { origin: 'http://evil.example', host: '192.168.1.5:3000' }, true],
  ['', { origin: 'http://192.168.1.5:4000', host: '192.168.1.5:3000' }, true],
  ['', { origin: 'stranger', host: 'stranger' }, true],
  [set, { origin: set, host: 'anything' }, false],
  [set, { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' }, true],
  [set, { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, true],
  [set, { origin: set, 'sec-fetch-site': 'cross-site' }, true],
  [set, { 'sec-fetch-site': 'same-site' }, true],
  [set, { origin: 'null', 'sec-fetch-site': 'same-origin' }, false],
  [set, { origin: 'null' }, true],
  [set, {}, false],
])('SITE_URL "%s", %j: %s', async (siteUrl, headers, foreign) => {
  expect(await judge(siteUrl, headers as Record<string, string>)).toBe(foreign)
})
