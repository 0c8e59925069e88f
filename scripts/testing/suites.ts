import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuild } from '../release/ensure-build'
import { freePort } from '../run/port.mjs'
import { findBrowser } from './browser'
import { installFfmpeg } from './ffmpeg'
import { bundleFaults } from './bundle-sizes'
import { areLogsClean } from './log-faults'
import { hasPgBouncer } from './pgbouncer'
import { findPostgres } from './postgres-version'
import { readPlaywright, readVitest } from './report'
import { add, check, faultless, type Steps, type TestResult } from './result'
import { runProgram } from './run-program'

/** Tests whose result may depend on the version of Postgres: migrations, triggers, dynamic SQL. */
const versionDependent = [
  'scripts/database/migrate.test.ts',
  'scripts/testing/schema-engine.test.ts',
  'prisma/search-partitions.test.ts',
  'prisma/keywords.test.ts',
  'prisma/hot.test.ts',
  'prisma/roles.test.ts',
  'lib/fold/fold.test.ts',
]

const POOLED = 'scripts/testing/pgbouncer.test.ts'

/** Tests of what is built, run one after another: each takes all cores. */
export const suites: Steps = {
  unit: async () => {
    await installFfmpeg()
    return vitest('unit', [], {})
  },
  // The oldest supported Postgres (or TEST_POSTGRES=16, 17) and PgBouncer.
  databases: async () => {
    const bin = await findPostgres(process.env.TEST_POSTGRES ?? '15')
    const files = [...versionDependent]
    if (await hasPgBouncer()) files.push(POOLED)
    else console.log(`There is no PgBouncer on this machine: ${POOLED} is left out.`)
    return vitest('databases', files, { TEST_POSTGRES_BIN: bin })
  },
  build: async () => {
    await ensureBuild({})
    return faultless('bundle sizes', bundleFaults())
  },
  e2e: async () => {
    const report = 'build/reports/e2e.json'
    const dataDir = mkdtempSync(join(tmpdir(), 'xiaowen-e2e-'))
    const logDir = 'build/reports/logs'
    rmSync(logDir, { recursive: true, force: true })
    const succeeded = await runProgram('playwright/cli.js', ['test'], {
      CHROMIUM: await findBrowser(),
      E2E_PORT: String(await freePort()),
      E2E_DATA_DIR: dataDir,
      E2E_LOG_DIR: resolve(logDir),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    })
    const logs = check('logs of the servers', areLogsClean(logDir, dataDir))
    return add(readPlaywright(report, succeeded), logs)
  },
}

async function vitest(
  name: string,
  files: string[],
  env: Record<string, string>,
): Promise<TestResult> {
  const report = `build/reports/${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const succeeded = await runProgram('vitest/vitest.mjs', ['run', ...reporters, ...files], env)
  return readVitest(report, succeeded)
}
