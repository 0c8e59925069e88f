import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../run/port.mjs'
import { startNginx } from '../testing/nginx'
import { type HttpResult, sendRequest } from './http-client'
import type { Content } from './content'

export interface RollingResult {
  requests: number
  /** Responses other than 200 and stale copies from nginx, a line each. */
  failed: string[]
  /** The texts of accepted comments. */
  accepted: string[]
}

/** 60 requests a second, every third a POST. */
const INTERVAL_MS = 1000 / 60
const STARTUP_TIMEOUT_MS = 120_000

/** Restarts two instances behind nginx in turn, `times` in all, under load. */
export async function rollingRestarts(
  databaseUrl: string,
  content: Content,
  times: number,
): Promise<RollingResult> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-rolling-'))
  const ports = [await freePort(), await freePort()]
  const front = await freePort()
  const start = (index: number) => serve(databaseUrl, folder, ports[index] ?? 0, front)
  const instances = await Promise.all([start(0), start(1)])
  const nginx = await startNginx(front, ports)
  const readers = startReaders(nginx.url, content)
  try {
    for (let time = 0; time < times; time += 1) {
      const index = time % 2
      await stop(instances[index])
      instances[index] = await start(index)
      await delay(1000)
    }
    return await readers.stop()
  } finally {
    await readers.stop()
    await nginx.stop()
    await Promise.all(instances.map(stop))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs npm run serve as docs/operating.md says for several instances, and returns when it is healthy. */
async function serve(
  databaseUrl: string,
  folder: string,
  port: number,
  front: number,
): Promise<ChildProcess> {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'test',
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${front}`,
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, String(port)),
    UPLOADS_DIR: join(folder, 'uploads'),
    AUTH_SECRET: 'only-for-chaos-'.repeat(4),
    // The test's X-Forwarded-For and nginx.
    TRUST_PROXY: '2',
  }
  const args = ['scripts/run.mjs', 'serve']
  const child: ChildProcess = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const until = Date.now() + STARTUP_TIMEOUT_MS
  while ((await sendRequest(`http://127.0.0.1:${port}/api/health`)).status !== 200) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`npm run serve did not answer on port ${port}`)
    await delay(50)
  }
  return child
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

function startReaders(url: string, content: Content): { stop: () => Promise<RollingResult> } {
  const result: RollingResult = { requests: 0, failed: [], accepted: [] }
  const stopping = new AbortController()
  const open = new Set<Promise<void>>()
  const began = performance.now()
  const loop = async () => {
    for (let i = 0; !stopping.signal.aborted; i += 1) {
      await delay(Math.max(0, began + i * INTERVAL_MS - performance.now()))
      const request = (
        i % 3 === 0 ? write(url, content, result) : read(url, i, content, result)
      ).then(() => void open.delete(request))
      open.add(request)
    }
    await Promise.all(open)
  }
  const done = loop()
  return {
    stop: async () => {
      stopping.abort()
      await done
      return result
    },
  }
}

async function read(
  url: string,
  i: number,
  content: Content,
  rolled: RollingResult,
): Promise<void> {
  const path = i % 2 === 0 ? '/' : `/article/${content.uncachedStory()}`
  recordResult(`GET ${path}`, await sendRequest(url + path), rolled)
}

async function write(url: string, content: Content, rolled: RollingResult): Promise<void> {
  const { cookie, address } = content.nextReader()
  const text = `灯塔${randomBytes(8).toString('hex')}`
  const path = `/api/story/${content.uncachedStory()}/comments`
  const headers = {
    cookie,
    origin: url,
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    'x-forwarded-for': address,
  }
  const body = new URLSearchParams({ text, parent: '' }).toString()
  const answer = await sendRequest(url + path, { method: 'POST', headers }, body)
  if (recordResult(`POST ${path}`, answer, rolled)) rolled.accepted.push(text)
}

function recordResult(
  request: string,
  { status, stale }: HttpResult,
  rolled: RollingResult,
): boolean {
  rolled.requests += 1
  const isGood = status === 200 && !stale
  if (!isGood) rolled.failed.push(`${request} ${status}${stale ? ' stale' : ''}`)
  return isGood
}
