import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { currentRelease, makeRelease } from '../scripts/release/release'

const DAY = 86_400_000
const before = process.cwd()
let root: string
let server: Server

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  root = realpathSync(mkdtempSync(join(tmpdir(), 'xiaowen-older-')))
  process.chdir(root)
})
afterEach(() => {
  server.close()
  server.closeAllConnections()
  vi.useRealTimers()
  process.chdir(before)
  rmSync(root, { recursive: true })
})

/** Makes a build of this version the current release. */
function build(version: string): void {
  const folder = process.cwd()
  process.chdir(root)
  rmSync('.next', { recursive: true, force: true })
  for (const file of [`.next/static/${version}.js`, '.next/server/page.js', 'build/server.cjs']) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, version)
  }
  makeRelease(version.padEnd(16, '-'))
  process.chdir(folder)
}

/** An instance of the current release, which finds files as server/answer-unstored.ts does. */
async function serve(): Promise<void> {
  process.chdir(currentRelease() ?? '')
  vi.resetModules()
  const { answerOlderAsset } = await import('./older-assets')
  const { isBuildFile } = await import('./route-manifest')
  server = createServer((request, response) => {
    const path = request.url ?? '/'
    void (async () => {
      if (await isBuildFile(path)) response.end('of this build')
      else if (!(await answerOlderAsset(path, request, response))) response.writeHead(404).end()
    })()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
}

async function get(path: string): Promise<string> {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  return answer.ok ? answer.text() : String(answer.status)
}

test('a script of an earlier build is served for a week, then answers 404', async () => {
  build('one')
  vi.advanceTimersByTime(DAY)
  build('two')
  await serve()
  expect(await get('/_next/static/two.js')).toBe('of this build')
  expect(await get('/_next/static/one.js')).toBe('one')
  expect(await get('/_next/server/page.js')).toBe('404')
  for (const version of ['three', 'four', 'five']) {
    vi.advanceTimersByTime(2 * DAY)
    build(version)
    expect(await get('/_next/static/one.js')).toBe('one')
  }
  // An instance of a build before serves pages of the one after, as in a rolling upgrade.
  expect(await get('/_next/static/five.js')).toBe('five')
  vi.advanceTimersByTime(DAY + 1)
  build('six')
  expect(await get('/_next/static/one.js')).toBe('404')
})
