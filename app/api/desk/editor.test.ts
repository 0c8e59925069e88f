import { beforeAll, beforeEach, expect, test } from 'vitest'
import { sessionCookieName } from '@/lib/auth/cookies'
import { db } from '@/lib/db'
import { signIn } from '@/lib/desk/testing/people'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as paste } from './paste/route'
import { POST as preview } from './preview/route'

ownDatabase()
let editor: string
beforeAll(async () => {
  editor = await signIn('editor')
})
beforeEach(() => db().rateLimit.deleteMany())

test('a paste comes back as Markdown, with what it lost', async () => {
  const answer = await send(paste, { html: '<p><b>渡口</b><canvas></canvas></p>' })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ markdown: '**渡口**', lost: ['1 个图表或图形'] })
})

test('a preview is what the page shows: no HTML of the editor’s, missing pictures as their text', async () => {
  const body =
    '## 渡口\n\n<script>alert(1)</script>\n\n![没有](nowhere.jpg)\n\n| 甲 | 乙 |\n| - | - |\n'
  const { html } = (await (await send(preview, { body })).json()) as { html: string }
  expect(html).toContain('<h2 id="s-渡口">渡口</h2>')
  expect(html).not.toContain('<script')
  expect(html).toContain('<p>没有</p>')
  expect(html).toContain('<table>')
})

test('a body of 200,000 characters is drawn, a longer one refused', async () => {
  const long = '渡口的船。\n\n'.repeat(28_000)
  expect((await send(preview, { body: long.slice(0, 200_000) })).status).toBe(200)
  const refused = await send(preview, { body: '渡'.repeat(200_001) })
  expect(await refused.json()).toEqual({ errors: { body: '正文最长 20 万字。' } })
})

test.each([
  ['paste', paste, { html: '<p>渡口</p>' }],
  ['preview', preview, { body: '渡口' }],
] as const)('%s is for editors, and at most 1 MB', async (_, action, fields) => {
  expect((await send(action, fields, await signIn('moderator'))).status).toBe(404)
  expect((await send(action, fields, await signIn('editor', false))).status).toBe(403)
  expect((await send(action, fields, null)).status).toBe(401)
  expect((await send(action, { ...fields, more: 'x'.repeat(1_100_000) })).status).toBe(413)
  expect((await send(action, {})).status).toBe(422)
})

async function send(
  action: typeof paste,
  fields: Record<string, string>,
  token: string | null = editor,
): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const encoded = new Response(form)
  const body = await encoded.arrayBuffer()
  const request = new Request('http://localhost:3000/api/desk/paste', {
    method: 'POST',
    body,
    headers: {
      accept: 'application/json',
      'content-type': encoded.headers.get('content-type') ?? '',
      'content-length': String(body.byteLength),
      'x-xiaowen-address': '192.0.2.1',
      ...(token ? { cookie: `${sessionCookieName()}=${token}` } : {}),
    },
  })
  return action(request, { params: Promise.resolve({}) })
}
