import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { build } from 'esbuild'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { freeJobs } from '@/lib/jobs/free-jobs'
import { queueMessage } from '@/lib/mail/queue'
import { ownDatabase } from '@/lib/testing/own-database'

const MAILS = 300
const KILLS = Number(process.env.KILLS ?? 5)
// Beside the dependencies, which the program requires.
const folder = mkdtempSync(resolve('build', 'queue-worker-test-'))
const program = join(folder, 'worker.cjs')
const data = mkdtempSync(join(tmpdir(), 'xiaowen-queue-worker-'))
process.env.DATA_DIR = data
ownDatabase()
let running: ChildProcess | undefined
const received = new Map<string, number>()
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    // Of a sender that was killed.
    stream.on('error', () => undefined)
    stream.on('end', () => {
      const id = /^Message-ID: (\S+)/m.exec(Buffer.concat(parts).toString())?.[1] ?? ''
      received.set(id, (received.get(id) ?? 0) + 1)
      setTimeout(done, 20)
    })
  },
})

beforeAll(async () => {
  // Connections of senders that were killed.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  await build({
    stdin: {
      contents: `
        import { workOnQueue } from '@/lib/jobs/work-on-queue'
        const ending = new AbortController()
        process.on('SIGTERM', () => ending.abort())
        void workOnQueue(ending.signal).then(() => process.exit(0))`,
      resolveDir: process.cwd(),
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    define: { 'import.meta.url': 'moduleAddress' },
    banner: { js: "const moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
  })
})
afterAll(async () => {
  running?.kill('SIGKILL')
  delete process.env.SMTP_URL
  await new Promise<void>((done) => server.close(done))
  for (const path of [folder, data]) rmSync(path, { recursive: true })
})

function start(): ChildProcess {
  return spawn(process.execPath, [program], { stdio: 'ignore', env: process.env })
}

// A killed one sends again what its four jobs were sending.
test.each([
  ['SIGKILL', 4],
  ['SIGTERM', 0],
] as const)(
  'of instances ended by %s no mail is lost, and each sends at most %i twice',
  async (signal, twice) => {
    received.clear()
    for (let i = 0; i < MAILS; i += 1) {
      const mail = { to: `reader${i}@example.org`, subject: '确认邮箱', text: '验证码 012345' }
      await queueMessage(db(), { channel: 'mail', mail }, 3600 * 12)
    }
    for (let ended = 0; ended < KILLS; ended += 1) {
      const before = received.size
      running = start()
      await vi.waitFor(() => expect(received.size).toBeGreaterThan(before), { timeout: 20_000 })
      await delay(Math.random() * 150)
      running.kill(signal)
      await once(running, 'exit')
    }
    running = start()
    const waiting = async () => {
      await freeJobs()
      return db().outgoingMessage.count()
    }
    await vi.waitFor(async () => expect(await waiting()).toBe(0), {
      timeout: 60_000,
      interval: 500,
    })
    running.kill('SIGKILL')
    expect(received.size).toBe(MAILS)
    const again = [...received.values()].reduce((sum, count) => sum + count - 1, 0)
    expect(again).toBeLessThanOrEqual(KILLS * twice)
  },
  180_000,
)
