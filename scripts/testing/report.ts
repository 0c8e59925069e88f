import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { TestCounts } from './steps'

const vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwright = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
})

/** Reads vitest's JSON report. A failed run without a failed test counts as one failure. */
export function countVitest(file: string, succeeded: boolean): TestCounts {
  const report = read(file, vitest)
  return counts(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, succeeded)
}

/** Reads Playwright's JSON report. A flaky test counts as passed. */
export function countPlaywright(file: string, succeeded: boolean): TestCounts {
  const stats = read(file, playwright)?.stats
  return counts((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, succeeded)
}

function counts(passed: number, failed: number, succeeded: boolean): TestCounts {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
}

function read<T>(file: string, shape: z.ZodType<T>): T | null {
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}
