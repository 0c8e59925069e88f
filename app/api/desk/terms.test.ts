import { beforeEach, describe, expect, test } from 'vitest'
import { readDraft } from '@/lib/actions/drafts'
import { openSession, type Role } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { addAccount, addComment, giveRights, signIn } from '@/lib/desk/testing/people'
import { findStyleTerms } from '@/lib/desk/style-terms'
import { findTerms } from '@/lib/moderation/terms'
import { placeOf, send } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as removeTerm } from './terms/removal/route'
import { POST as saveTerms } from './terms/route'
import { POST as tryText } from './terms/trial/route'

ownDatabase()
beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await db().styleTerm.deleteMany()
  await db().blockedTerm.deleteMany()
  await db().suspectTerm.deleteMany()
})

const asJson = { accept: 'application/json' }

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
  const style = { kind: 'style', lines: '甲' }
  const blocked = { kind: 'blocked', lines: '甲' }
  test.each<[Role, number, number]>([
    ['reader', 404, 404],
    ['moderator', 404, 200],
    ['editor', 200, 200],
    ['admin', 200, 200],
  ])('%s', async (role, ...statuses) => {
    const token = await signIn(role)
    const answers = [
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

async function ruleOf(commentId: number) {
  const row = await db().decision.findFirst({ where: { commentId }, orderBy: { id: 'desc' } })
  return [row?.rule, row?.words]
}
