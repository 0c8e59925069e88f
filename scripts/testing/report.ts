import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { TestResult } from './result'

const vitest = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

interface Suite {
  specs: { title: string; ok: boolean; file: string }[]
  suites?: Suite[] | undefined
}
const suite: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ title: z.string(), ok: z.boolean(), file: z.string() })),
  suites: z.lazy(() => z.array(suite)).optional(),
})
const playwright = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number() }),
  suites: z.array(suite),
})

/** Reads vitest's JSON report. A failed run without a failed test counts as one failure. */
export function readVitest(file: string, succeeded: boolean): TestResult {
  const report = read(file, vitest)
  const failures = (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [name] : []
    return failed.map(({ fullName }) => `${name} › ${fullName}`)
  })
  return result(file, report?.numPassedTests ?? 0, failures, succeeded)
}

/** Reads Playwright's JSON report. A test that passed at its retry counts as passed. */
export function readPlaywright(file: string, succeeded: boolean): TestResult {
  const report = read(file, playwright)
  const failures = (report?.suites ?? []).flatMap(failedSpecs)
  const { expected, flaky } = report?.stats ?? { expected: 0, flaky: 0 }
  return result(file, expected + flaky, failures, succeeded)
}

function failedSpecs({ specs, suites = [] }: Suite): string[] {
  const failed = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`)
  return [...failed, ...suites.flatMap(failedSpecs)]
}

function result(file: string, passed: number, failures: string[], succeeded: boolean): TestResult {
  if (succeeded || failures.length > 0) return { passed, failures }
  return { passed, failures: [`The run failed without a failed test: ${file}`] }
}

function read<T>(file: string, shape: z.ZodType<T>): T | null {
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}
