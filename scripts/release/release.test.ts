import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { currentRelease, isCurrent, makeRelease, restoreRelease } from './release'

const DAY = 86_400_000
const before = process.cwd()
let root: string

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  root = realpathSync(mkdtempSync(join(tmpdir(), 'xiaowen-release-')))
  process.chdir(root)
  write('node_modules/some/index.js', '')
  write('package.json', '{}')
})
afterEach(() => {
  vi.useRealTimers()
  process.chdir(before)
  rmSync(root, { recursive: true })
})

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Writes the files of a build of this version. */
function build(version: string): string {
  rmSync('.next/static', { recursive: true, force: true })
  write('.next/server/page.js', version)
  write('.next/cache/large', '')
  write(`.next/static/${version}.js`, version)
  write('build/server.cjs', version)
  makeRelease(version.padEnd(16, '-'))
  return currentRelease() ?? ''
}

test('a new build changes no file of a running instance', () => {
  const first = build('one')
  const second = build('two')
  expect(readFileSync(join(first, '.next/server/page.js'), 'utf8')).toBe('one')
  expect(readFileSync(join(second, '.next/server/page.js'), 'utf8')).toBe('two')
  expect(existsSync(join(second, 'node_modules/some/index.js'))).toBe(true)
  expect(existsSync(join(second, '.next/cache'))).toBe(false)
})

test('an earlier release becomes the current one again without a build', () => {
  const first = build('one')
  build('two')
  expect(restoreRelease('one'.padEnd(16, '-'))).toBe(true)
  expect(currentRelease()).toBe(first)
  expect(isCurrent('one'.padEnd(16, '-'))).toBe(true)
  expect(restoreRelease('never'.padEnd(16, '-'))).toBe(false)
})

test('the fifth release before the current one keeps only its assets, for a week', () => {
  const oldest = build('one')
  for (const version of ['two', 'three', 'four', 'five', 'six']) {
    vi.advanceTimersByTime(DAY)
    build(version)
  }
  expect(existsSync(join(oldest, '.next/server'))).toBe(false)
  expect(readFileSync(join(oldest, '.next/static/one.js'), 'utf8')).toBe('one')
  expect(restoreRelease('one'.padEnd(16, '-'))).toBe(false)
  // Retired a day after it was made.
  vi.advanceTimersByTime(3 * DAY)
  build('seven')
  expect(existsSync(oldest)).toBe(true)
  vi.advanceTimersByTime(DAY)
  build('eight')
  expect(existsSync(oldest)).toBe(false)
})
