import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuild } from '../release/ensure-build'
import { onShutdown } from '../portal/shutdown'
import { freePort } from '../run/port.mjs'
import { checkSizes } from '../architecture/size'
import { findBrowser } from './browser'
import { installFfmpeg } from './ffmpeg'
import { bundleFaults } from './bundle-sizes'
import { auditFaults } from './audit'
import { deployFaults } from './deploy'
import { areLogsClean } from './log-faults'
import { hasPgBouncer } from './pgbouncer'
import { findPostgres } from './postgres-version'
import { readPlaywright, readVitest, type TestResult } from './report'
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

/** The steps of npm test in order. Steps with a report count its tests; a check counts as one. */
export const steps: Record<string, () => Promise<TestResult>> = {
  types: async () => {
    if (!(await runProgram('next/dist/bin/next', ['typegen']))) return check('next typegen', false)
    return check('tsc', await runProgram('typescript/bin/tsc', ['--noEmit']))
  },
  lint: async () =>
    check('eslint', await runProgram('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])),
  format: async () =>
    check('prettier', await runProgram('prettier/bin/prettier.cjs', ['--check', '.'])),
  unused: async () =>
    check('knip', await runProgram('knip/bin/knip.js', ['--no-progress', '--no-config-hints'])),
  architecture: async () => {
    const sizes = faultless('sizes', checkSizes())
    const imports = check('imports', await cruise('imports'))
    return [sizes, imports, check('circles', await cruise('circles'))].reduce(add)
  },
  audit: () => Promise.resolve(faultless('audit', auditFaults())),
  deploy: async () => faultless('deploy', await deployFaults()),
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
    onShutdown(() => rmSync(dataDir, { recursive: true, force: true }))
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

/** Runs dependency-cruiser with a configuration from scripts/architecture. */
function cruise(name: string): Promise<boolean> {
  const config = ['--config', `scripts/architecture/${name}.mjs`, '--output-type', 'err']
  const folders = ['app', 'components', 'lib', 'server']
  return runProgram('dependency-cruiser/bin/dependency-cruise.mjs', [...config, ...folders])
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

function add(a: TestResult, b: TestResult): TestResult {
  return { passed: a.passed + b.passed, failures: [...a.failures, ...b.failures] }
}

function faultless(name: string, faults: string[]): TestResult {
  for (const fault of faults) console.log(`✗ ${fault}`)
  return check(name, faults.length === 0)
}

function check(name: string, succeeded: boolean): TestResult {
  return succeeded ? { passed: 1, failures: [] } : { passed: 0, failures: [name] }
}
