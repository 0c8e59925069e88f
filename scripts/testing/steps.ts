import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuild } from '../release/ensure-build'
import { atEnd } from '../portal/lifetime'
import { freePort } from '../run/port.mjs'
import { checkSizes } from '../architecture/size'
import { findBrowser } from './browser'
import { bundleFaults } from './bundles'
import { auditFaults } from './audit'
import { deployFaults } from './deploy'
import { areLogsClean } from './log-faults'
import { hasPgBouncer } from './pgbouncer'
import { findPostgres } from './postgres-version'
import { playwrightTally, vitestTally } from './report'
import { run } from './run'

export interface Tally {
  passed: number
  failed: number
}

/** What a version of Postgres may take otherwise: migrations, triggers, the search's dynamic SQL. */
const ofVersions = [
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
export const steps: Record<string, () => Promise<Tally>> = {
  types: async () => {
    if (!(await run('next/dist/bin/next', ['typegen']))) return one(false)
    return one(await run('typescript/bin/tsc', ['--noEmit']))
  },
  lint: async () => one(await run('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])),
  format: async () => one(await run('prettier/bin/prettier.cjs', ['--check', '.'])),
  unused: async () => one(await run('knip/bin/knip.js', ['--no-progress', '--no-config-hints'])),
  architecture: async () => {
    const sizes = none(checkSizes())
    return [sizes, one(await cruise('imports')), one(await cruise('circles'))].reduce(add)
  },
  audit: () => Promise.resolve(none(auditFaults())),
  deploy: async () => none(await deployFaults()),
  unit: () => vitest('unit', [], {}),
  // The oldest Postgres that we take (or TEST_POSTGRES=16, 17), and a pooler before it.
  databases: async () => {
    const bin = await findPostgres(process.env.TEST_POSTGRES ?? '15')
    const files = [...ofVersions]
    if (await hasPgBouncer()) files.push(POOLED)
    else console.log(`There is no PgBouncer on this machine: ${POOLED} is left out.`)
    return vitest('databases', files, { TEST_POSTGRES_BIN: bin })
  },
  build: async () => {
    await ensureBuild({})
    return none(bundleFaults())
  },
  e2e: async () => {
    const report = 'build/reports/e2e.json'
    const dataDir = mkdtempSync(join(tmpdir(), 'xiaowen-e2e-'))
    atEnd(() => rmSync(dataDir, { recursive: true, force: true }))
    const logDir = 'build/reports/logs'
    rmSync(logDir, { recursive: true, force: true })
    const succeeded = await run('playwright/cli.js', ['test'], {
      CHROMIUM: await findBrowser(),
      E2E_PORT: String(await freePort()),
      E2E_DATA_DIR: dataDir,
      E2E_LOG_DIR: resolve(logDir),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    })
    return add(playwrightTally(report, succeeded), one(areLogsClean(logDir, dataDir)))
  },
}

/** Runs dependency-cruiser by one of the configurations in scripts/architecture. */
function cruise(name: string): Promise<boolean> {
  const config = ['--config', `scripts/architecture/${name}.mjs`, '--output-type', 'err']
  const folders = ['app', 'components', 'lib', 'server']
  return run('dependency-cruiser/bin/dependency-cruise.mjs', [...config, ...folders])
}

async function vitest(name: string, files: string[], env: Record<string, string>): Promise<Tally> {
  const report = `build/reports/${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const succeeded = await run('vitest/vitest.mjs', ['run', ...reporters, ...files], env)
  return vitestTally(report, succeeded)
}

function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

function none(faults: string[]): Tally {
  for (const fault of faults) console.log(`✗ ${fault}`)
  return one(faults.length === 0)
}

function one(succeeded: boolean): Tally {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
