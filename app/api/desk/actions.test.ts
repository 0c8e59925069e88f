import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { auditEntriesOf, addAccount, addComment, signIn } from '@/lib/desk/testing/people'
import { type SeenComment, writeSeen } from '@/lib/schemas/seen'
import { sessionCookieName } from '@/lib/auth/cookies'
import { readDraft } from '@/lib/actions/drafts'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as feature } from './comments/[id]/feature/route'
import { POST as decide } from './comments/decision/route'
import { POST as answer } from './complaints/[id]/route'
import { POST as ban } from './readers/[id]/ban/route'
import { POST as check } from './readers/[id]/check/route'
import { POST as note } from './readers/[id]/note/route'
import { POST as warn } from './readers/[id]/warning/route'

ownDatabase()
beforeEach(() => db().rateLimit.deleteMany())

const asJson = { accept: 'application/json' }
const queue = { referer: 'http://localhost:3000/desk/comments?queue=suspect&done=2' }

describe('permissions', () => {
  test.each([
    ['decide', decide, { verdict: 'approve' }],
    ['feature', feature, { on: '1' }],
    ['warn', warn, { warning: '提醒' }],
    ['note', note, { note: '备注' }],
    ['check', check, { on: '1' }],
    ['ban', ban, { days: '7', reason: '广告' }],
    ['answer', answer, { answer: '谢谢' }],
  ] as const)(
    '%s: no reader, nobody signed out, no session without the second step',
    async (...[, action, fields]) => {
      const id = await addAccount()
      const acts = await db().auditEntry.count()
      const out = await send(action, id, fields, null)
      expect(out.status).toBe(303)
      expect(out.headers.get('location')).toMatch(/^\/login\?next=/)
      expect((await send(action, id, fields, null, asJson)).status).toBe(401)
      expect((await send(action, id, fields, await signIn('reader'))).status).toBe(404)
      expect((await send(action, id, {}, await signIn('reader'), asJson)).status).toBe(404)
      const waiting = await signIn('admin', false)
      const led = await send(action, id, fields, waiting, queue)
      expect(led.status).toBe(303)
      expect(led.headers.get('location')).toBe(
        `/me/settings/two-step?next=${encodeURIComponent('/desk/comments?queue=suspect&done=2')}`,
      )
      expect((await send(action, id, fields, waiting, asJson)).status).toBe(403)
      expect(await db().auditEntry.count()).toBe(acts)
    },
  )

  test('editors and admins can feature a comment, moderators can’t', async () => {
    const { id } = await addComment(await addAccount(), { state: 'approved' })
    expect((await send(feature, id, { on: '1' }, await signIn('moderator'))).status).toBe(404)
    expect((await send(feature, id, { on: '1' }, await signIn('editor'), queue)).status).toBe(303)
    const other = await send(feature, id, { on: '0' }, await signIn('admin'), asJson)
    expect(await other.json()).toEqual({ on: false, changed: true })
  })

  test('a foreign origin is refused whoever is signed in', async () => {
    const origin = { origin: 'https://elsewhere.example' }
    const foreign = await send(
      ban,
      await addAccount(),
      { days: '1' },
      await signIn('admin'),
      origin,
    )
    expect(foreign.status).toBe(403)
  })
})

describe('a decision by a plain form', () => {
  test('leads back to the list, which says how many it changed', async () => {
    const [one, other] = [
      await addComment(await addAccount()),
      await addComment(await addAccount()),
    ]
    const token = await signIn('moderator')
    const fields = {
      verdict: 'reject',
      reason: '广告或推广',
      words: '请勿再发',
      ...ticked(one, other),
    }
    const done = await send(decide, 0, fields, token, queue)
    expect(done.headers.get('location')).toBe('/desk/comments?queue=suspect&done=2')
    expect(await auditEntriesOf(`comment/${one.id}`)).toMatchObject([
      { detail: '广告或推广；请勿再发' },
    ])
    const again = await send(decide, 0, fields, token, queue)
    expect(again.headers.get('location')).toBe('/desk/comments?queue=suspect&done=0&left=2')
    const back = { ...fields, back: 'https://elsewhere.example/' }
    expect((await send(decide, 0, back, token)).headers.get('location')).toMatch(/^\/\?done=0/)
  })

  test('without a reason or a comment is shown again with all that was typed', async () => {
    const seen = await addComment(await addAccount())
    const token = await signIn('moderator')
    const typed = { verdict: 'reject', reason: '', words: '', ...ticked(seen) }
    expect(await errorsAfter(typed, token)).toEqual(['reason'])
    expect(await errorsAfter({ verdict: 'approve' }, token)).toEqual(['form'])
    expect(await errorsAfter({ ...typed, reason: '没有这一项' }, token)).toEqual(['reason'])
    expect(await errorsAfter({ ...typed, words: '长'.repeat(201) }, token)).toEqual(['words'])
    expect(await auditEntriesOf(`comment/${seen.id}`)).toEqual([])
    // An approval ignores the fields of a rejection.
    const approved = { ...typed, verdict: 'approve', words: '长'.repeat(201) }
    expect((await send(decide, 0, approved, token, asJson)).status).toBe(200)
  })
})

describe('a decision about many with a flagged one among them', () => {
  test('is made when it is sent once more, and the page that asks has all that was typed', async () => {
    const [plain, suspect] = [
      await addComment(await addAccount()),
      await addComment(await addAccount(), { rule: 'suspect-terms' }),
    ]
    const token = await signIn('moderator')
    const fields = { verdict: 'approve', ...ticked(plain, suspect) }
    expect(await errorsAfter(fields, token)).toEqual(['sure'])
    const asked = await send(decide, 0, fields, token, asJson)
    expect(asked.status).toBe(422)
    expect(await asked.json()).toEqual({
      errors: { sure: '选中的 2 条里有 1 条被举报或疑似违规，请再看一眼。确定要一起处理吗？' },
    })
    expect(await auditEntriesOf(`comment/${plain.id}`)).toEqual([])
    const sure = await send(decide, 0, { ...fields, sure: '1' }, token, asJson)
    expect(await sure.json()).toMatchObject({ done: 2, left: 0, refused: [], said: '' })
  })

  test('one by itself is decided without a question', async () => {
    const suspect = await addComment(await addAccount(), { rule: 'suspect-terms' })
    const fields = { verdict: 'approve', ...ticked(suspect) }
    expect((await send(decide, 0, fields, await signIn('moderator'), asJson)).status).toBe(200)
  })
})

test('a script is told which comments were refused and how many are open, of the story it lists', async () => {
  await db().comment.deleteMany()
  const author = await addAccount()
  const one = await addComment(author)
  const other = await addComment(author)
  await addComment(author, { storyId: await storyOf(other.id) })
  const fields = { verdict: 'approve', ...ticked(one, { ...other, state: 'rejected' }) }
  const token = await signIn('moderator')
  const all = await send(decide, 0, fields, token, asJson)
  expect(await all.json()).toMatchObject({
    done: 1,
    refused: [other.id],
    said: '有 1 条没有改动：已由别人处理、作者刚修改过，或不能由您处理。',
    counts: { waiting: '2' },
  })
  const back = `/desk/comments?queue=waiting&story=${await storyOf(one.id)}`
  const ofOne = await send(decide, 0, { ...fields, back }, token, asJson)
  expect(await ofOne.json()).toMatchObject({ done: 0, counts: { waiting: '0' } })
})

describe('a ban by a plain form', () => {
  test('needs a reason, and is ended by zero days', async () => {
    const id = await addAccount()
    const token = await signIn('moderator')
    const refused = await send(ban, id, { days: '7', reason: ' ' }, token)
    expect(refused.headers.get('location')).toMatch(
      new RegExp(`^/desk/readers/${id}\\?draft=.+#errors$`),
    )
    expect((await send(ban, id, { days: '8', reason: '广告' }, token, asJson)).status).toBe(422)
    const done = await send(ban, id, { days: '7', reason: '广告' }, token)
    expect(done.headers.get('location')).toBe(`/desk/readers/${id}?done=1`)
    const again = await send(ban, id, { days: '7', reason: '广告' }, token)
    expect(again.headers.get('location')).toBe(`/desk/readers/${id}?done=0&left=1`)
    for (const days of ['', ' ', 'x']) await send(ban, id, { days, reason: '广告' }, token)
    expect(await db().account.count({ where: { id, bannedUntil: { not: null } } })).toBe(1)
    await send(ban, id, { days: '0' }, token)
    expect((await auditEntriesOf(`account/${id}`)).map(({ verb }) => verb)).toEqual([
      'ban',
      'unban',
    ])
  })

  test('of a colleague answers 404', async () => {
    const fields = { days: '7', reason: '广告' }
    const colleague = await addAccount('moderator')
    expect((await send(ban, colleague, fields, await signIn('moderator'))).status).toBe(404)
  })
})

async function storyOf(comment: number): Promise<number> {
  return (await db().comment.findUniqueOrThrow({ where: { id: comment } })).storyId
}

function ticked(...comments: SeenComment[]): Record<string, string> {
  return Object.fromEntries(comments.map((seen) => [`comment-${seen.id}`, writeSeen(seen)]))
}

async function errorsAfter(fields: Record<string, string>, token: string): Promise<string[]> {
  const answered = await send(decide, 0, fields, token)
  const place = answered.headers.get('location') ?? ''
  const [, id] = /^\/desk\/comments\/decision\?draft=([0-9a-f-]{36})#errors$/.exec(place) ?? []
  const draft = await readDraft('/desk/comments/decision', id)
  expect(draft?.fields).toEqual(fields)
  return Object.keys(draft?.errors ?? {})
}

function send(
  action: typeof decide,
  id: number,
  fields: Record<string, string>,
  token: string | null,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams(fields).toString()
  const allHeaders = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
    'x-xiaowen-address': '192.0.2.1',
    ...(token ? { cookie: `${sessionCookieName()}=${token}` } : {}),
    ...headers,
  }
  const request = new Request('http://localhost:3000/api/desk', {
    method: 'POST',
    body,
    headers: allHeaders,
  })
  return action(request, { params: Promise.resolve({ id: String(id) }) })
}
