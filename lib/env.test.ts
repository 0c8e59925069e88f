import { describe, expect, test } from 'vitest'
import { checkEnv, EnvError } from './env'

describe('checkEnv', () => {
  test('defaults apply if nothing is set', () => {
    expect(checkEnv({})).toEqual({
      PORT: 3000,
      SITE_URL: 'http://localhost:3000',
      ANY_HOST: true,
      HSTS_SUBDOMAINS: '0',
      DATA_DIR: '.data',
      UPLOADS_DIR: '.data/uploads',
      WORKERS: 1,
      DRAIN_SECONDS: 3,
      SHUTDOWN_SECONDS: 30,
      LIVE_READERS: 5000,
      DEMO: '1',
      ADMIN_HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      TRUST_PROXY: 0,
      AI_CRAWLERS: 'allow',
      FILM_WORKER: '1',
      S3_REGION: 'us-east-1',
      S3_DELIVERY: 'proxied',
      OFFLINE_READING: '1',
      INDEXNOW_URL: 'https://api.indexnow.org/indexnow',
      SITEMAP_PING_URLS: [],
    })
  })

  test('an empty value counts as unset', () => {
    expect(checkEnv({ PORT: '', DATABASE_URL: ' ' }).PORT).toBe(3000)
  })

  test('DATABASE_URL turns the demo off unless DEMO=1', () => {
    const DATABASE_URL = 'postgres://localhost/x'
    expect(checkEnv({}).DEMO).toBe('1')
    expect(checkEnv({ DATABASE_URL }).DEMO).toBe('0')
    expect(checkEnv({ DATABASE_URL, DEMO: '1' }).DEMO).toBe('1')
  })

  test('SITE_URL follows PORT and loses its trailing slash', () => {
    expect(checkEnv({ PORT: '8080' }).SITE_URL).toBe('http://localhost:8080')
    expect(checkEnv({ SITE_URL: 'https://news.example.org/' }).SITE_URL).toBe(
      'https://news.example.org',
    )
  })

  test.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['SITE_URL', 'news.example.org'],
    ['SITE_URL', 'ftp://news.example.org'],
    ['SITE_URL', 'https://news.example.org/zh'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['AUTH_SECRET', 'short'],
    ['AUTH_SECRET_PREVIOUS', 'short'],
    ['DEMO', 'no'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['S3_BUCKET', 'Uploads'],
    ['S3_ENDPOINT', 's3.example.org'],
    ['S3_DELIVERY', 'direct'],
    ['TRUST_PROXY', '-1'],
    ['ADMIN_PORT', '70000'],
    ['ADMIN_HOST', 'a b'],
    ['ADMIN_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_FORMAT', 'xml'],
    ['NODE_ENV', 'staging'],
    ['AI_CRAWLERS', 'yes'],
    ['WEBSUB_HUB', 'hub.example.org'],
    ['INDEXNOW_KEY', 'short'],
    ['INDEXNOW_KEY', '../../robots'],
    ['BAIDU_PUSH_URL', 'data.zz.baidu.com/urls'],
    ['SITEMAP_PING_URLS', 'https://one.example/ping two.example'],
    ['MODERATION_URL', 'ftp://checker.example.org'],
    ['MODERATION_SECRET', 'short'],
  ])('%s=%s is refused in one line that says what is allowed', (name, value) => {
    const faults = faultsOf({ [name]: value })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^${name} is .*; allowed: `))
  })

  test('each wrong setting has a line', () => {
    expect(faultsOf({ PORT: 'x', DEMO: 'x' })).toHaveLength(2)
  })

  test('an error does not show secrets', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://u:hunter2@h/x' }).join()).not.toContain('hunter2')
  })

  test('production with DATABASE_URL requires AUTH_SECRET', () => {
    const source = { NODE_ENV: 'production', DATABASE_URL: 'postgres://u@h/x' }
    expect(faultsOf(source)[0]).toContain('AUTH_SECRET is not set')
    expect(checkEnv({ ...source, AUTH_SECRET: 'a'.repeat(32) }).AUTH_SECRET).toHaveLength(32)
  })

  test('MODERATION_URL requires MODERATION_SECRET', () => {
    const source = { MODERATION_URL: 'http://127.0.0.1:9000/check' }
    expect(faultsOf(source)[0]).toContain('MODERATION_SECRET is not set')
    const secret = 'a'.repeat(32)
    expect(checkEnv({ ...source, MODERATION_SECRET: secret }).MODERATION_SECRET).toBe(secret)
  })
})

function faultsOf(source: Record<string, string>): string[] {
  try {
    checkEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.faults
    throw error
  }
  return []
}
