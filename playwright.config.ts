import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'playwright/test'
import { ADMIN_TOKEN } from './scripts/testing/instance'

// Kept in the environment, so that the tests' own processes find the same: e2e specs read them too.
process.env.E2E_PORT ??= '3100'
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'xiaowen-e2e-'))
process.env.E2E_LOG_DIR ??= join(process.env.E2E_DATA_DIR, 'logs')
mkdirSync(process.env.E2E_LOG_DIR, { recursive: true })

const origin = `http://localhost:${process.env.E2E_PORT}`
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: 'e2e',
  // npm test installs them in its steps `databases` and `deploy`, where that is possible.
  testIgnore: ['pgbouncer', 'nginx']
    .filter((program) => !existsSync(`/usr/sbin/${program}`))
    .map((program) => `${program}.spec.ts`),
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // On a machine that has much else to do a browser may stumble once; twice is a fault.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  reporter: [['list'], ['json']],
  use: {
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      // Empty, or nothing there: Playwright's own.
      executablePath: existsSync(chromium) ? chromium : undefined,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  // The portal as an operator starts it, with the demo content, in a data folder of its own.
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
