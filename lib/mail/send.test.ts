import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { freeJobs } from '@/lib/jobs/free-jobs'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { endPauses, runJobs } from '@/lib/testing/run-jobs'
import { closeMail } from './mail'
import { queueMessage } from './queue'

ownDatabase()

let refusal: { message: string; responseCode: number } | null = null
let received: string[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (_, __, done) => (refusal ? done(Object.assign(new Error('no'), refusal)) : done()),
  onData(stream, _, done) {
    void readAll(stream).then((message) => {
      received.push(message)
      done()
    })
  },
})

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xiaowen-send-'))
  process.env.DATA_DIR = data
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
})
afterAll(async () => {
  closeMail()
  // Another file's tests may follow in this process.
  delete process.env.SMTP_URL
  await rm(data, { recursive: true })
  await new Promise<void>((done) => server.close(done))
})
beforeEach(async () => {
  refusal = null
  received = []
  await db().outgoingMessage.deleteMany()
  await asOwner('delete from graphile_worker._private_jobs')
})

const mail = { to: 'reader@example.org', subject: '确认邮箱', text: '验证码 012345' }
const queue = (seconds = 900) => queueMessage(db(), { channel: 'mail', mail }, seconds)
const rows = () => db().outgoingMessage.findMany()
const jobs = async () =>
  (
    await asOwner(`
      select key, attempts, priority, last_error, extract(epoch from run_at - updated_at)::int as pause
      from graphile_worker.jobs order by id`)
  ).rows as Record<string, unknown>[]

test('concurrent workers send a mail once and delete its row', async () => {
  await queue()
  await Promise.all([runJobs(), runJobs(), runJobs()])
  expect(received).toHaveLength(1)
  expect([await rows(), await jobs()]).toEqual([[], []])
})

test('a message that is taken back with its change is not sent', async () => {
  const undone = db().$transaction(async (tx) => {
    await queueMessage(tx, { channel: 'mail', mail }, 900)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await runJobs()
  expect([received, await jobs()]).toEqual([[], []])
})

test('codes go before digests', async () => {
  await queue(12 * 3600)
  await queue()
  expect((await jobs()).map(({ priority }) => priority)).toEqual([10, 0])
})

test('the row is encrypted, and its job has neither address nor code', async () => {
  refusal = { message: 'reader@example.org 012345', responseCode: 451 }
  await queue()
  await runJobs()
  const [row] = await rows()
  expect(row?.sealed).not.toMatch(/reader|012345/)
  expect(JSON.stringify(await jobs())).not.toMatch(/reader|012345/)
})

test('a temporary failure is retried after a pause with the same Message-ID', async () => {
  refusal = { message: 'try later', responseCode: 451 }
  await queue()
  await runJobs()
  const [row] = await rows()
  expect(await jobs()).toMatchObject([{ key: `message/${row?.id}`, attempts: 1, pause: 3 }])
  refusal = null
  await runJobs()
  expect(received).toEqual([])
  await endPauses()
  await runJobs()
  expect(received[0]).toMatch(new RegExp(`^Message-ID: <${row?.id}\\.\\d+@localhost>`, 'm'))
  expect(await rows()).toEqual([])
})

test('no mail is lost while the server is away', async () => {
  const { SMTP_URL } = process.env
  await Promise.all([queue(), queue(), queue()])
  closeMail()
  process.env.SMTP_URL = 'smtp://127.0.0.1:9'
  vi.resetModules()
  const elsewhere = await import('./send')
  await runJobs({
    message: (payload) => elsewhere.sendMessage(BigInt((payload as { message: string }).message)),
  })
  expect(await rows()).toHaveLength(3)
  process.env.SMTP_URL = SMTP_URL
})

test('an unknown address is not retried', async () => {
  refusal = { message: 'No such mailbox', responseCode: 550 }
  await queue()
  await runJobs()
  expect([await rows(), await jobs()]).toEqual([[], []])
})

test('an expired code is not sent', async () => {
  await queue(-1)
  await runJobs()
  expect([received, await rows()]).toEqual([[], []])
})

test('a message whose job was given up or lost gets another', async () => {
  await queue()
  await queue()
  const keys = (await jobs()).map(({ key }) => String(key))
  await asOwner(
    `update graphile_worker._private_jobs set attempts = max_attempts where key = '${keys[0]}'`,
  )
  await asOwner(`delete from graphile_worker._private_jobs where key = '${keys[1]}'`)
  await freeJobs()
  expect((await jobs()).map(({ key, attempts }) => [key, attempts])).toEqual([
    [keys[0], 0],
    [keys[1], 0],
  ])
  await runJobs()
  expect(received).toHaveLength(2)
})

test('what is written as a file is left to the instance that was asked', async () => {
  const text = { channel: 'sms', to: '13800138000', text: '验证码 012345' } as const
  await queueMessage(db(), text, 900)
  await db().$executeRaw`
    insert into reader.outgoing_message (sealed, expires_at, outbox)
    select sealed, expires_at, '0123456789abcdef' from reader.outgoing_message`
  await runJobs()
  expect(await rows()).toMatchObject([{ outbox: '0123456789abcdef' }])
  expect(await readdir(join(data, 'mail'))).toHaveLength(1)
})
