import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** The output of a process that logs a fault 1,000 times and exits. */
function outputOf(env: Record<string, string>): { stdout: string; stderr: string } {
  const script = `
    const { logOnce } = await import('@/lib/log')
    const { startLogging } = await import('./server/logging')
    startLogging()
    Promise.reject(new Error('left alone'))
    setTimeout(() => { throw new Error('in a timer') })
    for (let n = 0; n < 1000; n++) logOnce('No page', new Error('of reader' + n + '@example.com'))
    console.error(' ⨯', new TypeError('of 10.0.0.1'), { cookie: 'secret' })
    console.warn('%s is odd', 'this')
    process.emitWarning('an old thing')
    setTimeout(() => process.exit(0), 20)`
  const build = `
    import { build } from 'esbuild'
    const stdin = { contents: ${JSON.stringify(script)}, resolveDir: process.cwd(), loader: 'ts' }
    const { outputFiles } = await build({
      stdin, bundle: true, format: 'esm', platform: 'node', packages: 'external', write: false })
    process.stdout.write(outputFiles[0].text)`
  const code = spawnSync(process.execPath, ['--input-type=module', '-e', build]).stdout.toString()
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, ...env },
  })
  return { stdout: run.stdout.toString(), stderr: run.stderr.toString() }
}

test('every line is JSON, the console included, and a fault logged 1,000 times has two lines', () => {
  const { stdout, stderr } = outputOf({ LOG_FORMAT: '' })
  const entries = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(stderr).toBe('')
  expect(entries.map(({ level, msg, times }) => [level, msg, times])).toEqual([
    ['error', 'No page', undefined],
    ['error', '⨯', undefined],
    ['warn', 'this is odd', undefined],
    ['warn', 'Node.js warns', undefined],
    ['fatal', 'A rejected promise was not caught', undefined],
    ['fatal', 'An exception was not caught', undefined],
    ['error', 'No page', 999],
  ])
  expect(entries[0]).toMatchObject({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown,
    pid: expect.any(Number) as unknown,
    err: { name: 'Error', message: 'of [mail]' },
  })
  expect(stdout).not.toMatch(/example\.com|10\.0\.0\.1|secret/)
})

test('LOG_LEVEL and LOG_FORMAT set verbosity and format', () => {
  const { stdout } = outputOf({ LOG_LEVEL: 'error', LOG_FORMAT: 'text' })
  expect(stdout).toMatch(/^\d\d:\d\d:\d\d error No page\n {2}Error: of \[mail\]\n {4}at /)
  expect(stdout).toContain('No page (999 times)')
  expect(stdout).not.toContain('odd')
})
