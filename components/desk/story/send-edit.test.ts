import { afterEach, expect, test, vi } from 'vitest'
import { sendEdit } from './send-edit'

vi.stubGlobal('document', { documentElement: { dataset: { reader: '' } } })
afterEach(() => {
  document.documentElement.dataset.reader = ''
})

function send(answer: () => Response) {
  vi.stubGlobal('fetch', () => Promise.resolve().then(answer))
  return sendEdit('/api', new FormData(), new AbortController().signal)
}

const errors = (status: number, errors: object) => () => Response.json({ errors }, { status })

test('what is refused says why, and which fields', async () => {
  expect(await send(errors(422, { column_slug: '不是您的栏目。' }))).toEqual({
    reason: '不是您的栏目。',
    fields: ['column_slug'],
    isLasting: true,
  })
  expect(await send(errors(429, { form: '稍后再试。' }))).toMatchObject({
    reason: '稍后再试。',
    isLasting: false,
  })
  const long = () =>
    new Response('太长。\n', {
      status: 413,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  expect(await send(long)).toMatchObject({ reason: '太长。', isLasting: true })
})

test('a session that ended is shown', async () => {
  expect(await send(errors(401, { form: '请先登录。' }))).toMatchObject({ reason: '请先登录。' })
  expect(document.documentElement.dataset).not.toHaveProperty('reader')
})

test('a conflict is an answer', async () => {
  expect(await send(() => Response.json({ at: 'x' }, { status: 409 }))).toEqual({ at: 'x' })
})

test.each([
  ['the network is away', () => Promise.reject(new TypeError()) as never],
  ['the server is away', errors(503, { form: '稍后' })],
  ['the server failed, perhaps after the commit', errors(500, { form: '稍后' })],
])('nobody knows what was stored where %s', async (_, answer) => {
  expect(await send(answer)).toBeNull()
})
