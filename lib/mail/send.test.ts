import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { closeMail } from './mail'
import { pauseAfter, queueMessage } from './queue'
import { sendDueMessages, sendMessage } from './send'

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

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
})
afterAll(async () => {
  closeMail()
  // Another file's tests may follow in this process.
  delete process.env.SMTP_URL
  await new Promise<void>((done) => server.close(done))
})
beforeEach(async () => {
  refusal = null
  received = []
  await db().outgoingMessage.deleteMany()
})

const mail = { to: 'reader@example.org', subject: '确认邮箱', text: '验证码 012345' }
const queue = (seconds = 900) => queueMessage(db(), { channel: 'mail', mail }, seconds)
const rows = () => db().outgoingMessage.findMany()
const makeDue = () => db().outgoingMessage.updateMany({ data: { dueAt: new Date(0) } })

test('concurrent senders send a mail once and delete its row', async () => {
  const id = await queue()
  await Promise.all([sendMessage(id), sendMessage(id), sendDueMessages()])
  expect(received).toHaveLength(1)
  expect(await rows()).toEqual([])
})

test('a message is due in the microsecond in which it is queued', async () => {
  // `tries` carries the microseconds to where they are compared.
  const rows = await db().$queryRaw<{ due: boolean }[]>`
    insert into reader.outgoing_message (sealed, expires_at, tries, due_at)
    select '', now(), at, timestamptz '2026-11-24 08:00:00' + at * interval '1 microsecond'
    from unnest(array[0, 499, 500, 501, 999]) as at
    returning due_at <= timestamptz '2026-11-24 08:00:00' + tries * interval '1 microsecond' as due`
  expect(rows).toEqual(Array(5).fill({ due: true }))
})

test('the row is encrypted', async () => {
  await queue()
  const [row] = await rows()
  expect(row?.sealed).not.toMatch(/reader|012345/)
})

test('a temporary failure is retried after a pause with the same Message-ID', async () => {
  refusal = { message: 'try later', responseCode: 451 }
  const id = await queue()
  await sendMessage(id)
  expect(await rows()).toMatchObject([{ id, tries: 1 }])
  refusal = null
  await sendDueMessages()
  expect(received).toEqual([])
  await makeDue()
  expect(await sendDueMessages()).toBe(1)
  expect(received[0]).toMatch(new RegExp(`^Message-ID: <${id}\\.\\d+@localhost>`, 'm'))
  expect(await rows()).toEqual([])
})

test('no mail is lost while the server is away', async () => {
  const { SMTP_URL } = process.env
  closeMail()
  process.env.SMTP_URL = 'smtp://127.0.0.1:9'
  vi.resetModules()
  const elsewhere = await import('./send')
  await Promise.all([queue(), queue(), queue()])
  expect(await elsewhere.sendDueMessages()).toBe(0)
  expect(await rows()).toHaveLength(3)
  process.env.SMTP_URL = SMTP_URL
})

test('an unknown address is not retried', async () => {
  refusal = { message: 'No such mailbox', responseCode: 550 }
  await sendMessage(await queue())
  expect(await rows()).toEqual([])
})

test('an expired code is not sent', async () => {
  await queue(-1)
  expect(await sendDueMessages()).toBe(0)
  expect(received).toEqual([])
  expect(await rows()).toEqual([])
})

test('a mail is sent by another instance after its sender ended', async () => {
  const id = await queue()
  await db()
    .$executeRaw`update reader.outgoing_message set due_at = now() + interval '2 minutes', tries = 1`
  await sendMessage(id)
  expect(received).toEqual([])
  await makeDue()
  expect(await sendDueMessages()).toBe(1)
})

test('pauses double up to an hour', () => {
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([15_000, 30_000, 60_000, 3_600_000])
})
