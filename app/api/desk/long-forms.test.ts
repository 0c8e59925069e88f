import { beforeAll, beforeEach, expect, test } from 'vitest'
import { sessionCookieName } from '@/lib/auth/cookies'
import { db } from '@/lib/db'
import { signIn } from '@/lib/desk/testing/people'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as paste } from './paste/route'
import { POST as saveStory } from './stories/[id]/route'
import { POST as suggest } from './stories/[id]/suggestion/route'

ownDatabase()

let editor: string
let id: number
/** As long as a body may be, in 600 kB. */
const body = Array.from({ length: 1000 }, (_, at) => `第${at}段。${'渡口的船。'.repeat(39)}`)
  .join('\n\n')
  .padEnd(200_000, '船')
  .slice(0, 200_000)

beforeAll(async () => {
  editor = await signIn('editor')
  id = (await db().story.create({ data: { body }, select: { id: true } })).id
})
beforeEach(() => db().rateLimit.deleteMany())

test('a suggestion may be as long as a body', async () => {
  const suggested = `灯塔${body.slice(2)}`
  const request = await formOf({ base: body, body: suggested }, editor)
  expect((await send(suggest, request)).status).toBe(200)
  const { base, body: kept } = await db().suggestion.findFirstOrThrow({ where: { storyId: id } })
  expect([base === body, kept === suggested]).toEqual([true, true])
})

test.each([
  ['a story', saveStory, { body, base: '{}' }],
  ['a suggestion', suggest, { base: '', body }],
  ['a paste', paste, { html: body }],
] as const)('%s of a stranger is refused unread', async (_, action, fields) => {
  for (const [token, status] of [
    [null, 401],
    ['0'.repeat(43), 401],
    [await signIn('moderator'), 404],
  ] as const) {
    const request = await formOf(fields, token)
    expect((await send(action, request)).status).toBe(status)
    expect(request.bodyUsed).toBe(status === 404)
  }
})

async function formOf(fields: Record<string, string>, token: string | null): Promise<Request> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const encoded = new Response(form)
  const bytes = await encoded.arrayBuffer()
  return new Request('http://localhost:3000/api/desk', {
    method: 'POST',
    body: bytes,
    headers: {
      accept: 'application/json',
      'content-type': encoded.headers.get('content-type') ?? '',
      'content-length': String(bytes.byteLength),
      'x-xiaowen-address': '192.0.2.1',
      ...(token ? { cookie: `${sessionCookieName()}=${token}` } : {}),
    },
  })
}

function send(action: typeof suggest, request: Request): Promise<Response> {
  return action(request, { params: Promise.resolve({ id: String(id) }) })
}
