import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { asAdmin } from '../scripts/testing/instance'
import { instance, newsroom, setUpInstance } from './support/one-instance'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

setUpInstance()

test('details of health and metrics need the token', async () => {
  for (const path of ['/api/health/live', '/api/health/ready', '/api/health']) {
    const answer = await instance.get(path)
    expect(answer.status, path).toBe(200)
    expect(answer.headers.get('cache-control'), path).toBe('no-store')
    expect(await answer.text(), path).not.toContain('version')
  }
  const ready: unknown = await (await instance.get('/api/health/ready', asAdmin)).json()
  expect(ready).toMatchObject({
    ready: true,
    detail: { database: true, listening: true, writable: { database: true, disk: true } },
  })
  for (const authorization of ['', 'Bearer wrong', `Basic ${asAdmin.authorization.slice(7)}`])
    expect((await instance.get('/api/metrics', { authorization })).status).toBe(401)
  expect((await instance.get('/api/metrics', asAdmin)).status).toBe(200)
})

test('every response has a unique x-request-id that clients can not set', async () => {
  const id = await newsroom.publish({ title: '有名的回答' })
  const paths = [`/article/${id}`, `/article/${id}`, '/login', '/made-up', '/api/made-up']
  const names = []
  for (const path of paths) {
    const answer = await instance.get(path, { 'x-request-id': 'a-strangers-own' })
    names.push(answer.headers.get('x-request-id'))
  }
  for (const name of names) expect(name).toMatch(/^[\w-]{16}$/)
  expect(new Set(names).size).toBe(names.length)
})

test('metrics count requests by route, status and cache', async () => {
  const text = await (await instance.get('/api/metrics', asAdmin)).text()
  expect(text).toMatch(
    /^xiaowen_http_requests_total\{route="\/article\/\*",status="200",cache="memory"\} [1-9]/m,
  )
  expect(text).toMatch(/^xiaowen_invalidation_lag_seconds 0\.\d+$/m)
  expect(text).not.toContain('made-up')
})

test('scripts and styles of an earlier release are served until it is deleted', async () => {
  // A second release beside the one that the instance runs in (scripts/release/release.ts).
  const release = join('build/releases', `0-of-${process.pid}`)
  const files = { '/_next/static/chunks/0lder.js': '.next', '/assets/0lder-ABCD.css': 'public' }
  try {
    for (const [path, folder] of Object.entries(files)) {
      expect((await instance.get(path)).status, path).toBe(404)
      const file = join(release, folder, path.replace('/_next/', ''))
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, '/* of the build before */')
      const answer = await instance.get(path)
      expect([answer.status, await answer.text()], path).toEqual([200, '/* of the build before */'])
      expect(answer.headers.get('cache-control'), path).toContain('immutable')
      expect(answer.headers.get('content-type'), path).toMatch(/^text\/(?:javascript|css)/)
    }
    writeFileSync(join(release, '.next/server.js'), '')
    for (const path of ['/_next/server.js', '/_next/static/../server.js', '/_next/static/chunks'])
      expect((await instance.get(path)).status, path).toBe(404)
  } finally {
    rmSync(release, { recursive: true, force: true })
  }
  for (const path of Object.keys(files)) expect((await instance.get(path)).status, path).toBe(404)
})

test('without its database an instance stays ready, and /api/health answers 503', async () => {
  newsroom.kill()
  await expect.poll(async () => (await instance.get('/api/health')).status).toBe(503)
  expect((await instance.get('/api/health/ready')).status).toBe(200)
  expect((await instance.get('/api/health/live')).status).toBe(200)
  await newsroom.restart()
  await expect
    .poll(async () => (await instance.get('/api/health')).status, { timeout: 30_000 })
    .toBe(200)
})
