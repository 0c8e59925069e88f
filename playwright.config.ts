import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'playwright/test'
import { ADMIN_TOKEN } from './scripts/testing/instance'

// Set in the environment, where worker processes and specs read them.
process.env.E2E_PORT ??= '3100'
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'xiaowen-e2e-'))
process.env.E2E_LOG_DIR ??= join(process.env.E2E_DATA_DIR, 'logs')
mkdirSync(process.env.E2E_LOG_DIR, { recursive: true })

const origin = `http://localhost:${process.env.E2E_PORT}`
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Specs that need a program, which npm test installs in an earlier step, if it can. */
const programs = {
  'pgbouncer.spec.ts': '/usr/sbin/pgbouncer',
  'nginx.spec.ts': '/usr/sbin/nginx',
  'film.spec.ts': '/usr/bin/ffmpeg',
}

export default defineConfig({
  testDir: 'e2e',
  testIgnore: Object.entries(programs).flatMap(([spec, program]) =>
    existsSync(program) ? [] : spec,
  ),
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // One retry in CI, where a busy machine may make a test time out.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  reporter: [['list'], ['json']],
  use: {
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A worker would answer requests that other specs look at; those of copies allow it.
    serviceWorkers: 'block',
    // Tracing every test takes a fifth of the CPU; --trace on is for one.
    trace: 'on-first-retry',
    launchOptions: {
      // undefined: Playwright's own browser.
      executablePath: existsSync(chromium) ? chromium : undefined,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  // npm start with the demo content and a temporary data folder.
  webServer: {
    command: 'exec node scripts/run.mjs start >> "$E2E_LOG_DIR/portal.log" 2>&1',
    url: `${origin}/api/health`,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    env: {
      PORT: process.env.E2E_PORT,
      SITE_URL: origin,
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: '',
      SMTP_URL: '',
      ADMIN_TOKEN,
      DEMO: '1',
      DRAIN_SECONDS: '0',
    },
  },
})
