import { beforeEach, describe, expect, test } from 'vitest'
import { POST as answerWithCorrection } from '@/app/api/desk/complaints/[id]/correction/route'
import { POST as fix } from '@/app/api/desk/stories/[id]/corrections/[correction]/route'
import { POST as correct } from '@/app/api/desk/stories/[id]/corrections/route'
import { POST as republish } from '@/app/api/desk/stories/[id]/republication/route'
import { POST as withdraw } from '@/app/api/desk/stories/[id]/withdrawal/route'
import { sessionCookieName } from '@/lib/auth/cookies'
import { openSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import {
  addAccount,
  addStory,
  auditEntriesOf,
  giveRights,
  notificationsOf,
  signIn,
} from '@/lib/desk/testing/people'
import { at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()
let token: string
let id: number

beforeEach(async () => {
  await db().rateLimit.deleteMany()
  token = await signIn('editor')
  id = await addStory()
})

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>

function send(action: unknown, params: Record<string, string>, fields: Record<string, string>) {
  const headers = { accept: 'application/json', cookie: `${sessionCookieName()}=${token}` }
  return (action as Handler)(post('/api/desk', fields, headers), at(params) as never)
}

const ofStory = () => db().correction.findMany({ where: { storyId: id }, orderBy: { id: 'asc' } })
const audited = async () => (await auditEntriesOf(`story/${id}`)).map(({ verb }) => verb)

describe('corrections', () => {
  test('one is made once, notified and audited', async () => {
    const accountId = await addAccount()
    const folder = await db().folder.findFirstOrThrow({ where: { accountId } })
    await db().favourite.create({ data: { accountId, storyId: id, folderId: folder.id } })
    const [first, again] = await Promise.all([
      send(correct, { id: String(id) }, { text: ' 地名有误 ' }),
      send(correct, { id: String(id) }, { text: '地名有误' }),
    ])
    expect([first.status, again.status]).toEqual([200, 200])
    expect(await ofStory()).toMatchObject([{ text: '地名有误' }])
    expect(await audited()).toEqual(['correctStory'])
    expect(await notificationsOf(accountId)).toMatchObject([
      { kind: 'correction', text: '地名有误' },
    ])
    const revision = await db().revision.findFirst({ where: { storyId: id } })
    expect(revision?.way).toBe('desk')
    expect(revision?.fields).toContain('correction')
  })

  test.each([
    ['nothing', ' ', '请写明更正了什么。'],
    ['too much', '字'.repeat(1001), '更正说明最长 1000 字，请删减后再提交。'],
  ])('%s is refused', async (_, text, sentence) => {
    const answer = await send(correct, { id: String(id) }, { text })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual({ errors: { text: sentence } })
    expect(await ofStory()).toEqual([])
  })

  test('a draft needs none, and an unknown story is not found', async () => {
    await db().story.update({ where: { id }, data: { status: 'draft' } })
    expect((await send(correct, { id: String(id) }, { text: '误' })).status).toBe(422)
    expect((await send(correct, { id: '2000000' }, { text: '误' })).status).toBe(404)
  })

  test('who publishes for another column finds no story', async () => {
    await db().column.upsert({
      where: { slug: 'sea' },
      create: { slug: 'sea', name: '海事' },
      update: {},
    })
    const accountId = await addAccount()
    await giveRights(accountId, ['publish'], 'sea')
    token = await openSession(accountId, { device: '', twoStep: true })
    for (const action of [correct, withdraw, republish])
      expect((await send(action, { id: String(id) }, { text: '误', reason: '误' })).status).toBe(
        404,
      )
    await giveRights(accountId, ['publish'], 'city')
    expect((await send(correct, { id: String(id) }, { text: '误' })).status).toBe(200)
  })

  test('a typo keeps its time, and the log has both texts', async () => {
    await send(correct, { id: String(id) }, { text: '地名有吴' })
    const [before] = await ofStory()
    const params = { id: String(id), correction: String(before?.id) }
    expect(await (await send(fix, params, { text: '地名有误' })).json()).toEqual({ changed: true })
    expect(await (await send(fix, params, { text: '地名有误' })).json()).toEqual({ changed: false })
    expect(await ofStory()).toEqual([{ ...before, text: '地名有误' }])
    expect((await auditEntriesOf(`story/${id}`)).at(-1)).toMatchObject({
      verb: 'fixCorrection',
      detail: '原文：地名有吴\n改为：地名有误',
    })
    const other = { id: String(await addStory()), correction: String(before?.id) }
    expect((await send(fix, other, { text: '误' })).status).toBe(404)
  })
})

describe('from a complaint', () => {
  const complain = (link: string | null, accountId?: number) =>
    db().complaint.create({
      data: { text: '这篇报道里的地名写错了，请改正。', address: 'x', link, accountId },
    })

  test('the story is corrected and the complaint answered with a link, once', async () => {
    const accountId = await addAccount()
    const complaint = await complain(`http://localhost:3000/hant/article/${id}?from=x`, accountId)
    const params = { id: String(complaint.id) }
    const answers = await Promise.all([
      send(answerWithCorrection, params, { text: '地名有误' }),
      send(answerWithCorrection, params, { text: '地名有误' }),
    ])
    const changed = await Promise.all(answers.map((answer) => answer.json()))
    expect(changed).toEqual(expect.arrayContaining([{ changed: true }, { changed: false }]))
    const [made, ...more] = await ofStory()
    expect(more).toEqual([])
    const told = await notificationsOf(accountId)
    expect(told).toMatchObject([{ kind: 'answer' }])
    expect(told[0]?.text).toContain(`/article/${id}#correction-${made?.id}`)
    expect(await audited()).toEqual(['correctStory'])
    expect(await auditEntriesOf(`complaint/${complaint.id}`)).toMatchObject([
      { verb: 'answerComplaint' },
    ])
  })

  test.each([null, 'https://example.com/', 'http://localhost:3000/article/2000000'])(
    'a link to no story of ours corrects nothing: %s',
    async (link) => {
      const complaint = await complain(link)
      const answer = await send(answerWithCorrection, { id: String(complaint.id) }, { text: '误' })
      expect(answer.status).toBe(422)
      expect(
        (await db().complaint.findUnique({ where: { id: complaint.id } }))?.decision,
      ).toBeNull()
    },
  )
})

describe('withdrawal', () => {
  const params = () => ({ id: String(id) })
  const row = () =>
    db().story.findUnique({ where: { id }, select: { status: true, withdrawalReason: true } })

  test('a reason for readers, a note for the log, and the way back', async () => {
    const form = { reason: '消息来源不实', note: '来源已拉黑' }
    expect(await (await send(withdraw, params(), form)).json()).toEqual({ changed: true })
    expect(await row()).toEqual({ status: 'withdrawn', withdrawalReason: '消息来源不实' })
    expect(await auditEntriesOf(`story/${id}`)).toMatchObject([
      { verb: 'withdrawStory', detail: '消息来源不实\n内部备注：来源已拉黑' },
    ])
    const again = await send(withdraw, params(), { reason: '消息来源不实' })
    expect(await again.json()).toEqual({ changed: false })
    expect(await (await send(republish, params(), {})).json()).toEqual({ changed: true })
    expect(await (await send(republish, params(), {})).json()).toEqual({ changed: false })
    expect(await row()).toEqual({ status: 'published', withdrawalReason: '' })
    expect(await audited()).toEqual(['withdrawStory', 'republishStory'])
  })

  test('no reason is refused; a draft is neither withdrawn nor brought back', async () => {
    expect((await send(withdraw, params(), { reason: ' ' })).status).toBe(422)
    await db().story.update({ where: { id }, data: { status: 'draft' } })
    expect((await send(withdraw, params(), { reason: '误' })).status).toBe(422)
    expect((await send(republish, params(), {})).status).toBe(422)
    expect((await row())?.status).toBe('draft')
    expect((await send(withdraw, { id: '2000000' }, { reason: '误' })).status).toBe(404)
  })

  test('what the database refuses is said', async () => {
    await send(withdraw, params(), { reason: '误' })
    await db().story.update({ where: { id }, data: { body: '' } })
    const answer = await send(republish, params(), {})
    expect(answer.status).toBe(422)
    expect(JSON.stringify(await answer.json())).toContain('发布前请填写正文')
  })
})
