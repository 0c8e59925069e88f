import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuild } from '../release/ensure-build'
import { onShutdown } from '../portal/shutdown'
import { freePort } from '../run/port.mjs'
import { checkSizes } from '../architecture/size'
import { findBrowser } from './browser'
import { bundleFaults } from './bundle-sizes'
import { auditFaults } from './audit'
import { deployFaults } from './deploy'
import { areLogsClean } from './log-faults'
import { hasPgBouncer } from './pgbouncer'
import { findPostgres } from './postgres-version'
import { countPlaywright, countVitest } from './report'
import { run } from './run-program'

export interface TestCounts {
  passed: number
  failed: number
}

/** What a version of Postgres may take otherwise: migrations, triggers, the search's dynamic SQL. */
const versionDependent = [
  'scripts/database/migrate.test.ts',
  'scripts/testing/schema-engine.test.ts',
  'prisma/search-partitions.test.ts',
  'prisma/keywords.test.ts',
  'prisma/hot.test.ts',
  'prisma/roles.test.ts',
  'lib/search/fold.test.ts',
]

/** Needs a program that not every machine has. */
const POOLED = 'scripts/testing/pgbouncer.test.ts'

/** The steps of npm test, in order. A report counts its tests, any other step counts as one. */
export const steps: Record<string, () => Promise<TestCounts>> = {
  types: async () => {
    if (!(await run('next/dist/bin/next', ['typegen']))) return countCheck(false)
    return countCheck(await run('typescript/bin/tsc', ['--noEmit']))
  },
  lint: async () => countCheck(await run('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])),
  format: async () => countCheck(await run('prettier/bin/prettier.cjs', ['--check', '.'])),
  unused: async () =>
    countCheck(await run('knip/bin/knip.js', ['--no-progress', '--no-config-hints'])),
  architecture: async () => {
    const sizes = countFaults(checkSizes())
    return [sizes, countCheck(await cruise('imports')), countCheck(await cruise('circles'))].reduce(
      add,
    )
  },
  audit: () => Promise.resolve(countFaults(auditFaults())),
  deploy: async () => countFaults(await deployFaults()),
  unit: () => vitest('unit', [], {}),
  // The oldest Postgres that we take (or TEST_POSTGRES=16, 17), and a pooler before it.
  databases: async () => {
    const bin = await findPostgres(process.env.TEST_POSTGRES ?? '15')
    const files = [...versionDependent]
    if (await hasPgBouncer()) files.push(POOLED)
    else console.log(`There is no PgBouncer on this machine: ${POOLED} is left out.`)
    return vitest('databases', files, { TEST_POSTGRES_BIN: bin })
  },
  build: async () => {
    await ensureBuild({})
    return countFaults(bundleFaults())
  },
  e2e: async () => {
    const report = 'build/reports/e2e.json'
    const dataDir = mkdtempSync(join(tmpdir(), 'xiaowen-e2e-'))
    onShutdown(() => rmSync(dataDir, { recursive: true, force: true }))
    const logDir = 'build/reports/logs'
    rmSync(logDir, { recursive: true, force: true })
    const succeeded = await run('playwright/cli.js', ['test'], {
      CHROMIUM: await findBrowser(),
      E2E_PORT: String(await freePort()),
      E2E_DATA_DIR: dataDir,
      E2E_LOG_DIR: resolve(logDir),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    })
    return add(countPlaywright(report, succeeded), countCheck(areLogsClean(logDir, dataDir)))
  },
}

/** Runs dependency-cruiser by one of the configurations in scripts/architecture. */
function cruise(name: string): Promise<boolean> {
  const config = ['--config', `scripts/architecture/${name}.mjs`, '--output-type', 'err']
  const folders = ['app', 'components', 'lib', 'server']
  return run('dependency-cruiser/bin/dependency-cruise.mjs', [...config, ...folders])
}

async function vitest(
  name: string,
  files: string[],
  env: Record<string, string>,
): Promise<TestCounts> {
  const report = `build/reports/${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const succeeded = await run('vitest/vitest.mjs', ['run', ...reporters, ...files], env)
  return countVitest(report, succeeded)
}

function add(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

function countFaults(faults: string[]): TestCounts {
  for (const fault of faults) console.log(`✗ ${fault}`)
  return countCheck(faults.length === 0)
}

function countCheck(succeeded: boolean): TestCounts {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
