import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{app,components,lib,prisma,scripts,server}/**/*.test.{ts,tsx}'],
    // Run by the step `databases` of npm test.
    exclude: [
      '**/node_modules/**',
      ...(process.env.TEST_POSTGRES_BIN ? [] : ['scripts/testing/pgbouncer.test.ts']),
    ],
    globalSetup: ['scripts/testing/global-setup.ts'],
    setupFiles: ['scripts/testing/assets.ts'],
    // By default vitest leaves one core free.
    maxWorkers: '100%',
    // Some tests start real processes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
