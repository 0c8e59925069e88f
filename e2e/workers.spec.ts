/** Two workers behind one port, and a second instance on the same database and uploads. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import sharp from 'sharp'
import { sendRequest } from '../scripts/chaos/http-client'
import { freePort } from '../scripts/run/port.mjs'
import { asAdmin, type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'
import { createReader } from './support/one-instance'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

interface WorkersHealth {
  ready: boolean
  workers: Record<string, { ready: boolean; detail: { pid: number } }>
}

let uploads: string
let newsroom: Newsroom
let workers: Instance
let other: Instance
let adminPort: number

test.beforeAll(async () => {
  uploads = mkdtempSync(join(tmpdir(), 'xiaowen-uploads-'))
  newsroom = await openNewsroom()
  adminPort = await freePort()
  const start = (env: Record<string, string>) =>
    startInstance(newsroom.portalUrl, undefined, { UPLOADS_DIR: uploads, ...env })
  ;[workers, other] = await Promise.all([
    start({ WORKERS: '2', ADMIN_PORT: String(adminPort) }),
    start({}),
  ])
  await expect.poll(async () => (await pids()).length, { timeout: 60_000 }).toBe(2)
})

test.afterAll(async () => {
  await Promise.all([workers.stop(), other.stop()])
  await newsroom.close()
  rmSync(uploads, { recursive: true })
})

test('a changed title reaches every worker, and metrics are summed over both', async () => {
  const id = await newsroom.publish({ title: '两个进程的头条' })
  const path = `/article/${id}`
  for (const text of await requestEightTimes(path)) expect(text).toContain('两个进程的头条')
  // Connections are distributed round robin, and each worker has its own cache.
  const from = (cache: string) =>
    metric(`http_requests_total{route="/article/*",status="200",cache="${cache}"}`)
  await expect.poll(async () => (await from('rendered')) + (await from('memory'))).toBe(8)
  expect(await from('rendered')).toBeGreaterThanOrEqual(2)
  await newsroom.sql('update story set title = $2 where id = $1', [id, '改过的头条'])
  await expect
    .poll(async () => (await requestEightTimes(path)).every((text) => text.includes('改过的头条')))
    .toBe(true)
})

test('health of all workers is shown at ADMIN_PORT and with the token only', async () => {
  const [byToken, byPort] = await Promise.all([healthByToken(), healthByAdminPort()])
  for (const { ready, workers } of [byToken, byPort]) {
    expect(ready).toBe(true)
    expect(Object.values(workers).map(({ ready }) => ready)).toEqual([true, true])
  }
  const text = await (await fetch(`http://127.0.0.1:${adminPort}/api/metrics`)).text()
  expect(text).toContain('xiaowen_workers{state="answering"} 2\n')
  expect(text.match(/^xiaowen_heap_used_bytes\{worker="\d+"\} \d+$/gm)).toHaveLength(2)
  expect(text.match(/^xiaowen_documents \d+$/gm)).toHaveLength(1)
  expect(await (await workers.get('/api/health/ready')).json()).toEqual({ ready: true })
})

test('a frozen worker is reported, and its counters are kept', async () => {
  const [pid = 0] = await pids()
  const counted = await metric('renders_total')
  process.kill(pid, 'SIGSTOP')
  try {
    const answer = await fetch(`http://127.0.0.1:${adminPort}/api/health/ready`)
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('does not')])
    expect(await metric('workers{state="silent"}')).toBe(1)
    expect(await metric('renders_total')).toBeGreaterThanOrEqual(counted)
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  await expect.poll(async () => (await healthByAdminPort()).ready).toBe(true)
})

test('a killed worker is replaced while the other one answers', async () => {
  const before = await pids()
  const counted = await metric('renders_total')
  process.kill(before[0] ?? 0, 'SIGKILL')
  // Requests to the killed worker fail and do not hang: they have no timeout of their own.
  const meanwhile = Array.from({ length: 16 }, () =>
    sendRequest(workers.url, { agent: false, timeout: 0 }),
  )
  const statuses = (await Promise.all(meanwhile)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(8)
  await expect.poll(() => metric('worker_deaths_total')).toBe(1)
  expect((await requestEightTimes('/')).length).toBe(8)
  await expect.poll(async () => (await pids()).length, { timeout: 30_000 }).toBe(2)
  expect(await pids()).toContain(before[1])
  expect(await pids()).not.toContain(before[0])
  expect(await metric('renders_total')).toBeGreaterThanOrEqual(counted)
  expect((await requestEightTimes('/')).length).toBe(8)
})

test('an avatar uploaded to one instance appears on the other', async () => {
  const story = await newsroom.publish({ title: '有头像的评论', comment_policy: 'open' })
  const cookie = `xiaowen-session=${await createReader(newsroom, '有脸的读者')}; reader=1`
  const headers = { cookie, origin: workers.url, accept: 'application/json' }
  const comment = await fetch(`${workers.url}/api/story/${story}/comments`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ text: '一条带头像的评论', parent: '' }),
  })
  expect(comment.status).toBe(200)
  await expect.poll(() => articleHtml(other, story)).toContain('一条带头像的评论')
  const form = new FormData()
  const red = sharp({ create: { width: 90, height: 90, channels: 3, background: '#b3261e' } })
  form.set('avatar', new Blob([new Uint8Array(await red.png().toBuffer())]), 'x.png')
  const sent = await fetch(`${workers.url}/api/me/settings/avatar`, {
    method: 'POST',
    headers,
    body: form,
  })
  const { avatar } = (await sent.json()) as { avatar: string }
  await expect.poll(() => articleHtml(other, story)).toContain(`/media/${avatar}`)
  const [here, there] = await Promise.all(
    [workers, other].map(({ get }) => get(`/media/${avatar}`)),
  )
  expect([here?.status, there?.status]).toEqual([200, 200])
  expect(await there?.arrayBuffer()).toEqual(await here?.arrayBuffer())
})

test('SIGTERM ends all workers with exit code 0', async () => {
  const workerPids = await pids()
  expect(await workers.stop()).toBe(0)
  for (const pid of workerPids) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})

/** Each request uses a new connection. */
async function requestEightTimes(path: string): Promise<string[]> {
  const texts = []
  for (let i = 0; i < 8; i += 1) {
    const { status, text } = await sendRequest(workers.url + path, { agent: false })
    expect(status).toBe(200)
    texts.push(text)
  }
  return texts
}

async function healthByToken(): Promise<WorkersHealth> {
  return (await (await workers.get('/api/health/ready', asAdmin)).json()) as WorkersHealth
}

async function healthByAdminPort(): Promise<WorkersHealth> {
  return (await (
    await fetch(`http://127.0.0.1:${adminPort}/api/health/ready`)
  ).json()) as WorkersHealth
}

async function pids(): Promise<number[]> {
  return Object.values((await healthByAdminPort()).workers).map(({ detail }) => detail.pid)
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${adminPort}/api/metrics`)).text()
  const line = text.split('\n').find((line) => line.startsWith(`xiaowen_${name} `))
  return Number(line?.slice(line.lastIndexOf(' ')))
}

async function articleHtml({ get }: Instance, story: number): Promise<string> {
  return (await get(`/article/${story}`)).text()
}
