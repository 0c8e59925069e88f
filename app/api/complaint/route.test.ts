import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { readDraft } from '@/lib/actions/drafts'
import type { Errors } from '@/lib/schemas/form'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST } from './route'

ownDatabase()
const good = { text: '首页的图片一直打不开，请检查。', link: 'https://example.com/a', contact: '' }

beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await db().complaint.deleteMany()
})

describe('a plain form', () => {
  test('is saved and thanked', async () => {
    const answer = await send(good)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/complaint?sent=1'])
    const [row, ...others] = await db().complaint.findMany()
    expect(others).toEqual([])
    expect(row).toMatchObject({ text: good.text, link: good.link, contact: null })
    expect(row?.address).not.toContain('192.0.2.1')
  })

  test('sent twice is saved once', async () => {
    await send(good)
    expect((await send(good)).status).toBe(303)
    expect(await db().complaint.count()).toBe(1)
  })

  test.each([
    ['text', { ...good, text: ' 太短了 ' }, /10/],
    ['text', { ...good, text: '长'.repeat(2001) }, /2000/],
    ['link', { ...good, link: 'javascript:alert(1)' }, /https/],
    ['contact', { ...good, contact: '9'.repeat(101) }, /100/],
  ])('with a wrong %s is shown again with all that was typed', async (field, typed, sentence) => {
    const answer = await send(typed)
    expect(answer.status).toBe(303)
    const [, id] =
      /^\/complaint\?draft=([0-9a-f-]{36})#errors$/.exec(answer.headers.get('location') ?? '') ?? []
    const draft = await readDraft('/complaint', id ?? '')
    expect(draft?.fields).toEqual(typed)
    expect(Object.keys(draft?.errors ?? {})).toEqual([field])
    expect(draft?.errors[field]).toMatch(sentence)
    expect(await db().complaint.count()).toBe(0)
  })

  test('counts characters as the database does and replaces NUL', async () => {
    expect((await send({ text: '😀'.repeat(9) })).headers.get('location')).toContain('draft=')
    expect((await send({ text: '😀'.repeat(10) + '\0\r\n完' })).headers.get('location')).toContain(
      'sent',
    )
    expect((await db().complaint.findFirst())?.text).toBe('😀'.repeat(10) + '\ufffd\n完')
  })

  test('above the hourly limit gets 429 and keeps the text', async () => {
    for (let i = 0; i < 5; i++) await send({ text: `${good.text}${i}` })
    const answer = await send(good)
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    const html = await answer.text()
    expect(html).toMatch(/请在 \d\d:\d\d 以后再试/)
    const id = /draft=([0-9a-f-]{36})/.exec(html)?.[1] ?? ''
    expect((await readDraft('/complaint', id))?.fields).toEqual(good)
    expect(await db().complaint.count()).toBe(5)
    expect((await send(good, { 'x-xiaowen-address': '192.0.2.2' })).status).toBe(303)
  })

  test('with the honeypot filled in is thanked and dropped', async () => {
    expect((await send({ ...good, website: 'x' })).status).toBe(303)
    expect(await db().complaint.count()).toBe(0)
  })
})

describe('JSON', () => {
  const accept = { accept: 'application/json' }

  test('answers 200, 422 with a sentence for each field, and 429', async () => {
    expect((await send(good, accept)).status).toBe(200)
    const refused = await send({ text: '短', link: 'x' }, accept)
    expect(refused.status).toBe(422)
    expect(Object.keys(await errorsIn(refused))).toEqual(['text', 'link'])
    for (let i = 0; i < 4; i++) await send({ text: `${good.text}${i}` })
    const late = await send(good, accept)
    expect(late.status).toBe(429)
    expect((await errorsIn(late)).form).toContain('以后再试')
    expect(await db().draft.count({ where: { fields: { equals: good } } })).toBeLessThanOrEqual(1)
  })
})

describe('origins', () => {
  test.each([
    [403, { origin: 'https://elsewhere.example' }],
    [403, { origin: 'null' }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }],
    [413, { 'content-length': '300000' }],
    [415, { 'content-type': 'text/plain' }],
  ])('%i for %o', async (status, headers) => {
    expect((await send(good, headers as Record<string, string>)).status).toBe(status)
    expect(await db().complaint.count()).toBe(0)
  })

  test.each<Record<string, string>>([
    { origin: 'http://localhost:3000' },
    { 'sec-fetch-site': 'same-origin' },
  ])('but not %o', async (headers) => expect((await send(good, headers)).status).toBe(303))
})

async function errorsIn(answer: Response): Promise<Errors> {
  return ((await answer.json()) as { errors: Errors }).errors
}

function send(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields).toString()
  const allHeaders = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
    'x-xiaowen-address': '192.0.2.1',
    ...headers,
  }
  const init = { method: 'POST', body, headers: allHeaders }
  return POST(new Request('http://localhost:3000/api/complaint', init), {
    params: Promise.resolve({}),
  })
}
