import { beforeEach, describe, expect, test } from 'vitest'
import { readDraft } from '@/lib/actions/drafts'
import { sessionCookieName } from '@/lib/auth/cookies'
import { openSession, type Role } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { addAccount, addComment, giveRights, signIn } from '@/lib/desk/testing/people'
import { findTerms } from '@/lib/moderation/terms'
import { findStyleTerms } from '@/lib/desk/style-terms'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as addStory } from './stories/route'
import { POST as changeSource } from './sources/change/route'
import { POST as endSource } from './sources/end/route'
import { POST as addSource } from './sources/route'
import { POST as removeTerm } from './terms/removal/route'
import { POST as saveTerms } from './terms/route'
import { POST as tryText } from './terms/trial/route'

ownDatabase()
beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await db().source.deleteMany()
  await db().styleTerm.deleteMany()
  await db().blockedTerm.deleteMany()
  await db().suspectTerm.deleteMany()
})

const asJson = { accept: 'application/json' }

describe('sources', () => {
  test('are added, changed and ended by plain forms, each with an audit entry', async () => {
    const token = await signIn('editor')
    const fields = {
      name: ' 新华社　',
      address: 'https://a.example/',
      validFrom: '2026/01/02',
      validUntil: '',
      note: '授权 1 号',
    }
    expect(placeOf(await send(addSource, fields, token))).toBe('/desk/sources?notice=source-added')
    expect(await sources()).toEqual([
      ['新华社', 'https://a.example/', '2026-01-02', null, '授权 1 号'],
    ])
    const changed = { ...fields, name: '新华社', address: '', validUntil: '2030-01-01' }
    expect(placeOf(await send(changeSource, changed, token))).toBe(
      '/desk/sources?notice=source-changed',
    )
    expect(placeOf(await send(endSource, { name: '新华社' }, token))).toBe(
      '/desk/sources?notice=source-ended',
    )
    const again = await send(endSource, { name: '新华社' }, token, asJson)
    expect(await again.json()).toEqual({ name: '新华社', changed: false })
    const [row] = await db().$queryRaw<{ today: boolean }[]>`
      select valid_until::text = listing.day(now()) as today from source`
    expect(row).toEqual({ today: true })
    const subject = 'source/新华社'
    expect(
      (await db().auditEntry.findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(
        ({ verb, detail }) => [verb, detail],
      ),
    ).toEqual([
      ['addSource', '2026-01-02 至 长期'],
      ['changeSource', '2026-01-02 至 2030-01-01'],
      ['endSource', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
    ])
  })

  test.each([
    [{ name: '' }, ['name']],
    [{ name: '字'.repeat(61) }, ['name']],
    [{ address: 'javascript:alert(1)' }, ['address']],
    [{ validFrom: '2026-02-30' }, ['validFrom']],
    [{ validFrom: '2026-02-02', validUntil: '2026-02-01' }, ['validUntil']],
    [{ note: '字'.repeat(501) }, ['note']],
    [{ note: '授权\ufffd号' }, ['form']],
  ])('%o is refused, and what was typed comes back', async (wrong, names) => {
    const fields = { name: '甲', address: '', validFrom: '', validUntil: '', note: '', ...wrong }
    const place = placeOf(await send(addSource, fields, await signIn('editor')))
    const [, id] = /^\/desk\/sources\?draft=([^#]+)#errors$/.exec(place ?? '') ?? []
    const draft = await readDraft('/desk/sources', id)
    expect(draft?.fields).toEqual(fields)
    expect(Object.keys(draft?.errors ?? {})).toEqual(names)
    expect(await sources()).toEqual([])
  })

  test('a name that is there is refused, one that is not can’t be changed', async () => {
    const token = await signIn('editor')
    await send(addSource, { name: '甲' }, token)
    const taken = await send(addSource, { name: '甲' }, token, asJson)
    expect([
      taken.status,
      Object.keys(((await taken.json()) as { errors: object }).errors),
    ]).toEqual([422, ['name']])
    expect((await send(changeSource, { name: '乙' }, token, asJson)).status).toBe(404)
    expect((await send(endSource, { name: '乙' }, token, asJson)).status).toBe(404)
  })
})

test('what only the database refuses is said in its words', async () => {
  const answer = await send(addStory, { column: 'nosuch' }, await signIn('editor'), asJson)
  expect([answer.status, await answer.json()]).toEqual([
    422,
    { errors: { form: '栏目不存在：请填栏目的网址名，如 shixun。' } },
  ])
})

describe('terms', () => {
  test('many lines are saved, a word again changes what is said of it', async () => {
    const token = await signIn('editor')
    const lines = '登陆 → 登录 → 网站用登录\r\n\n帐号->账号\nWIFI\tWi-Fi'
    const place = placeOf(await send(saveTerms, { kind: 'style', lines }, token))
    expect(place).toBe('/desk/terms?kind=style&notice=terms-saved')
    await send(saveTerms, { kind: 'forbidden', lines: '帐号 →  → 不写' }, token)
    expect(
      await db().styleTerm.findMany({ orderBy: { word: 'asc' }, omit: { createdAt: true } }),
    ).toEqual(
      expect.arrayContaining([
        { word: '登陆', kind: 'style', instead: '登录', why: '网站用登录' },
        { word: '帐号', kind: 'forbidden', instead: '', why: '不写' },
        { word: 'WIFI', kind: 'style', instead: 'Wi-Fi', why: '' },
      ]),
    )
    expect(await findStyleTerms('请登陆')).toMatchObject([{ word: '登陆', at: 1 }])
    await send(removeTerm, { kind: 'style', word: '登陆' }, token)
    expect(await findStyleTerms('请登陆')).toEqual([])
    const entries = await db().auditEntry.findMany({
      where: { subject: 'term/规范用语' },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ verb, detail }) => [verb, detail])).toEqual([
      ['saveTerms', '3 个：登陆、帐号、WIFI'],
      ['removeTerm', '登陆'],
    ])
  })

  test.each([
    ['', /至少一个词/],
    ['甲\n' + '字'.repeat(51), /^第 2 行：词最长 50 字/],
    ['登陆→登陆', /^第 1 行：换成的词和原来的一样/],
    [Array.from({ length: 501 }, (_, i) => `词${i}`).join('\n'), /最多 500 行/],
  ])('%s is refused', async (lines, reason) => {
    const answer = await send(saveTerms, { kind: 'style', lines }, await signIn('editor'), asJson)
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { errors: { lines: string } }).errors.lines).toMatch(reason)
    expect(await db().styleTerm.count()).toBe(0)
  })

  test('a change of the comments’ words holds at once and marks those that wait anew', async () => {
    const token = await signIn('moderator')
    expect(await findTerms('blocked', '某某代购')).toEqual([])
    const author = await addAccount()
    const waiting = await addComment(author, { text: '来加微信，某某代购' })
    const appealed = await addComment(author, { text: '某某代购', appeal: '没有' })
    const linked = await addComment(author, { text: '某某代购', rule: 'links' })
    const plain = await addComment(author, { text: '写得真好' })
    const saved = await send(saveTerms, { kind: 'suspect', lines: '加微信 → 广告' }, token, asJson)
    expect(await saved.json()).toEqual({ saved: 1, marked: 1 })
    expect(await ruleOf(waiting.id)).toEqual(['suspect-terms', ['加微信']])
    await send(saveTerms, { kind: 'blocked', lines: '某某代购' }, token)
    expect(await ruleOf(waiting.id)).toEqual(['blocked-terms', ['某某代购', '加微信']])
    expect(await ruleOf(appealed.id)).toEqual(['policy', []])
    expect(await ruleOf(linked.id)).toEqual(['links', []])
    expect(await ruleOf(plain.id)).toEqual(['policy', []])
    await send(removeTerm, { kind: 'blocked', word: '某某代购' }, token)
    await send(removeTerm, { kind: 'suspect', word: '加微信' }, token)
    expect(await ruleOf(waiting.id)).toEqual(['policy', []])
    expect(await db().comment.count({ where: { state: { not: 'waiting' } } })).toBe(0)
  })

  test('a text is tried against all lists, and nothing is changed', async () => {
    const token = await signIn('editor')
    await send(saveTerms, { kind: 'blocked', lines: '代购' }, token)
    await send(saveTerms, { kind: 'style', lines: '登陆 → 登录' }, token)
    const before = await db().auditEntry.count()
    const text = '登陆代購'
    const answer = await send(tryText, { text }, token, asJson)
    expect(await answer.json()).toEqual({
      found: [
        { kind: 'blocked', words: ['代購'] },
        { kind: 'style', words: ['登陆'] },
      ],
    })
    const place = placeOf(await send(tryText, { text }, token))
    const [, id] = /^\/desk\/terms\?tried=([^#]+)#trial$/.exec(place ?? '') ?? []
    expect((await readDraft('/desk/terms/trial', id))?.fields).toEqual({ text })
    expect(await db().auditEntry.count()).toBe(before)
  })
})

describe('who may', () => {
  const source = { name: '甲' }
  const style = { kind: 'style', lines: '甲' }
  const blocked = { kind: 'blocked', lines: '甲' }
  test.each<[Role, number, number, number]>([
    ['reader', 404, 404, 404],
    ['moderator', 404, 404, 200],
    ['editor', 200, 200, 200],
    ['admin', 200, 200, 200],
  ])('%s', async (role, ...statuses) => {
    const token = await signIn(role)
    const answers = [
      await send(addSource, source, token, asJson),
      await send(saveTerms, style, token, asJson),
      await send(saveTerms, blocked, token, asJson),
    ]
    expect(answers.map(({ status }) => status)).toEqual(statuses)
  })

  test('who writes keeps no list, who publishes keeps those of stories', async () => {
    const [writer, publisher] = [await addAccount(), await addAccount()]
    await giveRights(writer, ['write', 'edit', 'review'])
    await giveRights(publisher, ['publish'])
    const open = (id: number) => openSession(id, { device: '', twoStep: true })
    const status = async (id: number, fields: Record<string, string>) =>
      (await send(saveTerms, fields, await open(id), asJson)).status
    expect([await status(writer, style), await status(writer, blocked)]).toEqual([404, 404])
    expect([await status(publisher, style), await status(publisher, blocked)]).toEqual([200, 404])
  })
})

async function sources() {
  const rows = await db().source.findMany()
  return rows.map(({ name, address, validFrom, validUntil, note }) => [
    name,
    address,
    validFrom.toISOString().slice(0, 10),
    validUntil,
    note,
  ])
}

async function ruleOf(commentId: number) {
  const row = await db().decision.findFirst({ where: { commentId }, orderBy: { id: 'desc' } })
  return [row?.rule, row?.words]
}

const placeOf = (answer: Response) => answer.headers.get('location')

function send(
  action: typeof addSource,
  fields: Record<string, string>,
  token: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams(fields).toString()
  const request = new Request('http://localhost:3000/api/desk', {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-xiaowen-address': '192.0.2.1',
      cookie: `${sessionCookieName()}=${token}`,
      ...headers,
    },
  })
  return action(request, { params: Promise.resolve({}) })
}
