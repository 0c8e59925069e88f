import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeMail, sendMail } from './mail'

interface Received {
  from: string | false
  to: string[]
  message: string
}

const received: Received[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _, done) =>
    username === 'user' && password === 'p@ss'
      ? done(null, { user: username })
      : done(new Error('no')),
  onRcptTo: ({ address }, _, done) =>
    address.startsWith('nobody@') ? done(new Error('No such mailbox')) : done(),
  onData(stream, { envelope }, done) {
    void readAll(stream).then((message) => {
      const from = envelope.mailFrom && envelope.mailFrom.address
      received.push({ from, to: envelope.rcptTo.map(({ address }) => address), message })
      done()
    })
  },
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://user:p%40ss@127.0.0.1:${port}`
})
afterAll(() => {
  closeMail()
  // Another file's tests may follow in this process.
  delete process.env.SMTP_URL
  return new Promise<void>((done) => server.close(done))
})

test('a mail arrives with the code alone on its line', async () => {
  const text = '您的验证码是\n\n012345\n\n十五分钟内有效。'
  await sendMail({ to: 'reader@example.org', subject: '确认邮箱', text })
  const [mail] = received.splice(0)
  expect(mail).toMatchObject({ from: 'service@example.com', to: ['reader@example.org'] })
  const [head = '', body = ''] = split(mail?.message ?? '')
  expect(head).toMatch(/^Content-Transfer-Encoding: quoted-printable$/m)
  expect(body.split('\r\n')).toContain('012345')
  expect(decoded(body).trimEnd()).toBe(text)
})

test('a domain of its own language is written in ASCII', async () => {
  await sendMail({ to: 'reader@xn--fsqu00a.xn--fiqs8s', subject: 'x', text: 'x' })
  const [mail] = received.splice(0)
  // The server reads the domain of the envelope back.
  expect(mail?.to).toEqual(['reader@例子.中国'])
  expect(mail?.message).toMatch(/^To: reader@xn--fsqu00a\.xn--fiqs8s\r$/m)
})

test('an address can’t add a second receiver', async () => {
  const to = 'a@example.org, b@example.org'
  await sendMail({ to, subject: 'x', text: 'x' }).catch(() => undefined)
  expect(received.splice(0).flatMap((mail) => mail.to)).not.toContain('b@example.org')
})

test('a refusal by the server is thrown', async () => {
  const mail = { to: 'nobody@example.org', subject: 'x', text: 'x' }
  await expect(sendMail(mail)).rejects.toThrow(/No such mailbox/)
})

function split(message: string): string[] {
  const end = message.indexOf('\r\n\r\n')
  return [message.slice(0, end), message.slice(end + 4)]
}

/** https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
function decoded(body: string): string {
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll('\r\n', '\n')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
