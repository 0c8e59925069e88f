import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Tally } from './steps'

const vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwright = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
})

/** What vitest's JSON report counts. A run that failed without a failed test counts as one. */
export function vitestTally(file: string, succeeded: boolean): Tally {
  const report = read(file, vitest)
  return tally(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, succeeded)
}

/** The same of Playwright's. A test that needed a second try has passed. */
export function playwrightTally(file: string, succeeded: boolean): Tally {
  const stats = read(file, playwright)?.stats
  return tally((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, succeeded)
}

function tally(passed: number, failed: number, succeeded: boolean): Tally {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
}

function read<T>(file: string, shape: z.ZodType<T>): T | null {
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}
