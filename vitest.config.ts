import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{app,components,lib,prisma,scripts,server}/**/*.test.{ts,tsx}'],
    // These the step `databases` of npm test runs, on another Postgres.
    exclude: [
      '**/node_modules/**',
      ...(process.env.TEST_POSTGRES_BIN ? [] : ['scripts/testing/pgbouncer.test.ts']),
    ],
    globalSetup: ['scripts/testing/global-setup.ts'],
    // All of a machine that has nothing else to do: by default one processor is left free.
    maxWorkers: '100%',
    // Some start real processes, on a machine that may have much else to do.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
