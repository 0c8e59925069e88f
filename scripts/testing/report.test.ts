import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPlaywright, readVitest } from './report'

const folder = mkdtempSync(join(tmpdir(), 'xiaowen-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(report: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

test('failed tests of vitest are named, and files that could not be run', () => {
  const assertion = (fullName: string, status: string) => ({ fullName, status })
  const file = write({
    numPassedTests: 3,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [assertion('adds', 'passed'), assertion('divides', 'failed')],
      },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    ],
  })
  expect(readVitest(file, false)).toEqual({
    passed: 3,
    failures: ['a.test.ts › divides', 'b.test.ts'],
  })
})

test('failed tests of Playwright are named, in suites of suites too', () => {
  const spec = (title: string, ok: boolean) => ({ title, ok, file: 'a.spec.ts' })
  const file = write({
    stats: { expected: 2, flaky: 1, unexpected: 1 },
    suites: [{ specs: [spec('opens', true)], suites: [{ specs: [spec('closes', false)] }] }],
  })
  expect(readPlaywright(file, false)).toEqual({ passed: 3, failures: ['a.spec.ts › closes'] })
})

test('a failed run without a failed test is one failure', () => {
  const missing = join(folder, 'missing.json')
  expect(readVitest(missing, false).failures).toHaveLength(1)
  expect(readVitest(missing, true).failures).toEqual([])
})
