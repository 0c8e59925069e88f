import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sendMail } from './mail'
import { smsSender } from './sms'

let data: string
const folder = () => join(data, 'mail')
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xiaowen-post-'))
  Object.assign(process.env, { DATA_DIR: data, SMTP_URL: '' })
})
beforeEach(() => rm(folder(), { recursive: true, force: true }))
afterAll(() => rm(data, { recursive: true }))

const text = '您的验证码是\n\n012345\n\n十五分钟内有效。'

function written(): string {
  const [name = '', ...more] = readdirSync(folder())
  expect(more).toEqual([])
  expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z-[0-9a-f]{8}\.eml$/)
  expect(statSync(join(folder(), name)).mode & 0o077).toBe(0)
  return readFileSync(join(folder(), name), 'utf8')
}

test('a mail is a readable file with the code alone on its line', async () => {
  await sendMail({ to: 'reader@example.org', subject: '确认邮箱', text })
  const mail = written()
  const [head = '', ...body] = mail.split('\n\n')
  expect(head).toMatch(/^To: reader@example\.org$/m)
  expect(head).toMatch(/^From: =\?UTF-8\?.*<service@example\.com>$/m)
  expect(head).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(head).toMatch(/^Message-ID: <.+@.+>$/m)
  expect(head).toMatch(/^Date: /m)
  expect(head).toMatch(/^MIME-Version: 1\.0$/m)
  expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
  expect(head).toMatch(/^Content-Transfer-Encoding: 8bit$/m)
  expect(head).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(body.join('\n\n').trimEnd()).toBe(text)
  expect(mail.split('\n')).toContain('012345')
})

test('text and HTML are both readable, and own headers are kept', async () => {
  const headers = { 'List-Unsubscribe': '<https://news.example.org/unsubscribe/1>' }
  await sendMail({ to: 'a@example.org', subject: 'x', text, html: '<p>晚报</p>', headers })
  const mail = written()
  expect(mail).toMatch(/^Content-Type: multipart\/alternative;/m)
  expect(mail).toMatch(/^List-Unsubscribe: <https:\/\/news\.example\.org\/unsubscribe\/1>$/m)
  expect(mail).toContain(text)
  expect(mail).toContain('<p>晚报</p>')
  expect(mail).not.toMatch(/quoted-printable|base64/)
})

test('input can’t add headers or receivers', async () => {
  const to = 'a@example.org, b@example.org'
  await sendMail({ to, subject: 'x\r\nBcc: c@example.org', text })
  const [head = ''] = written().split('\n\n')
  expect(head).not.toMatch(/^Bcc:/m)
  expect(head.match(/^To: (.*)$/m)?.[1]).not.toMatch(/,\s*b@example/)
})

test('mails at the same time do not overwrite one another', async () => {
  const mail = { to: 'a@example.org', subject: 'x', text }
  await Promise.all(Array.from({ length: 20 }, () => sendMail(mail)))
  expect(readdirSync(folder())).toHaveLength(20)
})

test('an SMS goes to the outbox', async () => {
  await smsSender.send('13800138000', text)
  const mail = written()
  expect(mail).toMatch(/^To: 13800138000@sms\.local$/m)
  expect(mail.split('\n')).toContain('012345')
})
