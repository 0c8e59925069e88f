import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const set = {
  INDEXNOW_KEY: '0123456789abcdef',
  BAIDU_PUSH_URL: 'http://data.zz.baidu.com/urls?site=x&token=y',
  SITEMAP_PING_URLS: 'https://one.example/ping, https://two.example/ping',
  WEBSUB_HUB: 'http://127.0.0.1:8081/hub',
}

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

/** The services under these settings. */
async function services(settings: Record<string, string>): Promise<string[]> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const { receivers } = await import('./receivers')
  return receivers().map(({ service }) => service)
}

test('settings add their receivers', async () => {
  expect(await services({ SITE_URL: 'https://news.example', ...set })).toEqual([
    'indexnow',
    'baidu',
    'ping https://one.example/ping',
    'ping https://two.example/ping',
    'websub',
  ])
})

test('no receiver by default', async () => {
  expect(await services({ SITE_URL: 'https://news.example' })).toEqual([])
})

test.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000'])(
  'a site at %s tells only receivers of this machine',
  async (SITE_URL) => {
    expect(await services({ SITE_URL, ...set })).toEqual(['websub'])
  },
)
