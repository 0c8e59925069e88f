/**
 * Who may do what: every door and every private answer, as everybody who could come, against a table.
 * After each call what is the owner's is as it was, unless the table says that the caller may change it.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { aReader, at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>

const routes = import.meta.glob<Record<string, Handler>>('./**/route.ts')
const actors = ['signed out', 'other', 'unproved', 'moderator', 'editor', 'admin'] as const
type Actor = (typeof actors)[number]

interface Owned {
  owner: number
  story: number
  comment: number
  rejected: number
  notice: number
  folder: number
  session: number
  complaint: number
}

interface Row {
  /** GET, where it is not a form. */
  get?: true
  params?: (own: Owned) => Record<string, string>
  fields?: (own: Owned) => Record<string, string>
  query?: string
  /** By actor, in the order above. */
  expected: number[]
  /** Who may change what is the owner's by it. */
  changes?: Actor[]
}

const staff: Actor[] = ['moderator', 'editor', 'admin']
const on = () => ({ on: '1' })
const story = (own: Owned) => ({ id: String(own.story) })
const comment = (own: Owned) => ({ id: String(own.comment) })
const rejected = (own: Owned) => ({ id: String(own.rejected) })
const reader = (own: Owned) => ({ id: String(own.owner) })

const everyReader = [401, 200, 200, 200, 200, 200]
const nobodyElse = [401, 404, 404, 404, 404, 404]
const desk = [401, 404, 404, 200, 200, 200]

const table: Record<string, Row> = {
  './story/[id]/like/route.ts': { params: story, fields: on, expected: everyReader },
  './story/[id]/favourite/route.ts': { params: story, fields: on, expected: everyReader },
  './story/[id]/subscription/route.ts': { params: story, fields: on, expected: everyReader },
  './story/[id]/progress/route.ts': {
    params: story,
    fields: () => ({ seconds: '3' }),
    expected: [401, 204, 204, 204, 204, 204],
  },
  './story/[id]/comments/route.ts': {
    params: story,
    fields: () => ({ text: '每个人都可以说一句话' }),
    expected: [401, 200, 422, 200, 200, 200],
  },
  './column/[slug]/subscription/route.ts': {
    params: () => ({ slug: 'city' }),
    fields: on,
    expected: everyReader,
  },
  './topic/[keyword]/subscription/route.ts': {
    params: () => ({ keyword: '渡口' }),
    fields: on,
    expected: everyReader,
  },
  './comment/[id]/like/route.ts': { params: comment, fields: on, expected: everyReader },
  './comment/[id]/report/route.ts': {
    params: comment,
    fields: () => ({ reason: '广告' }),
    expected: everyReader,
  },
  './comment/[id]/removal/route.ts': { params: comment, expected: nobodyElse },
  './comment/[id]/text/route.ts': {
    params: comment,
    fields: () => ({ text: '改成别的' }),
    expected: nobodyElse,
  },
  './comment/[id]/appeal/route.ts': {
    params: rejected,
    fields: () => ({ reason: '不服' }),
    expected: nobodyElse,
  },
  './reader/route.ts': { get: true, query: 'story=1', expected: everyReader },
  './me/export/route.ts': { get: true, expected: [303, 200, 200, 200, 200, 200] },
  './me/ignored/route.ts': {
    fields: (own) => ({ on: '1', account: String(own.owner) }),
    expected: everyReader,
  },
  './me/history/route.ts': { fields: () => ({ act: 'all' }), expected: everyReader },
  './me/favourites/folders/route.ts': {
    fields: (own) => ({ id: String(own.folder), remove: '1' }),
    expected: nobodyElse,
  },
  './me/notifications/route.ts': {
    fields: (own) => ({ notice: String(own.notice) }),
    expected: everyReader,
  },
  './me/profile/route.ts': {
    fields: () => ({ nickname: `新名字${Math.floor(Math.random() * 1e9)}` }),
    expected: everyReader,
  },
  './me/settings/route.ts': { fields: () => ({ digest: '0' }), expected: everyReader },
  './me/settings/devices/route.ts': {
    fields: (own) => ({ session: String(own.session) }),
    expected: everyReader,
  },
  './me/settings/password/route.ts': {
    fields: () => ({ current: 'not mine to know', password: '潮水退去之后再出发' }),
    expected: [401, 422, 422, 422, 422, 422],
  },
  './me/settings/two-step/route.ts': {
    fields: () => ({ act: 'pass', code: '000000' }),
    expected: [401, 422, 422, 422, 422, 422],
  },
  './me/settings/erasure/route.ts': {
    fields: () => ({ password: 'not mine to know' }),
    expected: [401, 422, 422, 422, 422, 422],
  },
  './me/settings/avatar/route.ts': { expected: [401, 422, 422, 422, 422, 422] },
  './register/confirm/route.ts': {
    fields: () => ({ code: '000000' }),
    expected: [401, 200, 422, 200, 200, 200],
  },
  './desk/comments/decision/route.ts': {
    fields: (own) => ({
      verdict: 'reject',
      words: '广告',
      [`comment-${own.comment}`]: 'approved.0',
    }),
    expected: desk,
    changes: staff,
  },
  './desk/comments/[id]/feature/route.ts': {
    params: comment,
    fields: on,
    expected: [401, 404, 404, 404, 200, 200],
    changes: ['editor', 'admin'],
  },
  './desk/complaints/[id]/route.ts': {
    params: (own) => ({ id: String(own.complaint) }),
    fields: () => ({ answer: '谢谢您的意见，已经改正。' }),
    expected: desk,
    changes: staff,
  },
  './desk/readers/[id]/note/route.ts': {
    params: reader,
    fields: () => ({ note: '常来' }),
    expected: desk,
  },
  './desk/readers/[id]/warning/route.ts': {
    params: reader,
    fields: () => ({ warning: '请友善' }),
    expected: desk,
    changes: staff,
  },
  './desk/readers/[id]/check/route.ts': {
    params: reader,
    fields: on,
    expected: desk,
    changes: staff,
  },
  './desk/readers/[id]/ban/route.ts': {
    params: reader,
    fields: () => ({ days: '1', reason: '反复广告' }),
    expected: desk,
    changes: staff,
  },
}

/** For everybody, and tested where they are: what they do depends on nobody's role. */
const open = [
  './auth/[...nextauth]/route.ts',
  './complaint/route.ts',
  './health/route.ts',
  './login/done/route.ts',
  './login/provider/route.ts',
  './login/route.ts',
  './logout/route.ts',
  './metrics/route.ts',
  './register/route.ts',
  './reset/code/route.ts',
  './reset/route.ts',
  './unsubscribe/route.ts',
]

ownDatabase()
let own: Owned

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
})

beforeEach(async () => {
  await db().attempt.deleteMany()
  own = await ownRows()
})

test('every route is in the table, or open to everybody', () => {
  expect(Object.keys(routes).sort()).toEqual([...Object.keys(table), ...open].sort())
})

describe.each(Object.entries(table))('%s', (path, row) => {
  test.each(actors.map((actor, place) => [actor, row.expected[place]] as const))(
    'as %s: %i',
    async (actor, expected) => {
      const route = await routes[path]?.()
      const before = await snapshot()
      const answer = await call(route ?? {}, row, await headersOf(actor))
      expect(answer.status).toBe(expected)
      if (!row.changes?.includes(actor)) expect(await snapshot()).toEqual(before)
    },
  )
})

test.each(Object.entries(table).filter(([path]) => path.startsWith('./desk/')))(
  '%s waits for the second step',
  async (path, row) => {
    const { headers } = await aReader({ role: 'admin' })
    const before = await snapshot()
    expect((await call((await routes[path]?.()) ?? {}, row, headers)).status).toBe(403)
    expect(await snapshot()).toEqual(before)
  },
)

function call(module: Record<string, Handler>, row: Row, who: Record<string, string>) {
  const params = at(row.params?.(own) ?? {})
  const headers = { ...who, accept: 'application/json' }
  const handler = row.get ? module.GET : module.POST
  if (!handler) throw new Error('the route has no such method')
  const request = row.get
    ? new Request(`http://localhost:3000/?${row.query ?? ''}`, { headers })
    : post('/', row.fields?.(own) ?? {}, headers)
  return handler(request, params)
}

async function headersOf(actor: Actor): Promise<Record<string, string>> {
  if (actor === 'signed out') return {}
  if (actor === 'other') return (await aReader()).headers
  if (actor === 'unproved') return (await aReader({ confirmed: false })).headers
  return (await aReader({ role: actor, twoStep: true })).headers
}

/** Somebody's rows of every kind that others must leave alone. */
async function ownRows(): Promise<Owned> {
  const owner = await aReader()
  const { id: story } = await db().story.create({
    data: {
      title: '渡口',
      status: 'published',
      columnSlug: 'city',
      commentPolicy: 'open',
      keywords: ['渡口'],
    },
  })
  const about = { storyId: story, accountId: owner.id }
  const approved = { ...about, text: '主人的话', state: 'approved' } as const
  const refused = { ...about, text: '没通过的话', state: 'rejected' } as const
  const text = '首页的图片一直打不开，请检查。'
  const [comment, rejectedOne, notice, folder, session, complaint] = await Promise.all([
    db().comment.create({ data: approved }),
    db().comment.create({ data: refused }),
    db().notice.create({ data: { accountId: owner.id, kind: 'warning', text: '请友善' } }),
    db().folder.findFirstOrThrow({ where: { accountId: owner.id } }),
    db().session.findFirstOrThrow({ where: { accountId: owner.id } }),
    db().complaint.create({ data: { text, address: 'a', accountId: owner.id } }),
  ])
  await db().favourite.create({ data: { accountId: owner.id, storyId: story } })
  await db().reading.create({ data: { accountId: owner.id, storyId: story, seconds: 9 } })
  return {
    owner: owner.id,
    story,
    comment: comment.id,
    rejected: rejectedOne.id,
    notice: notice.id,
    folder: folder.id,
    session: session.id,
    complaint: complaint.id,
  }
}

/** The owner's rows, but for how often others liked and answered them. */
async function snapshot(): Promise<unknown> {
  const accountId = own.owner
  const rows = await Promise.all([
    db().account.findUnique({ where: { id: accountId } }),
    db().session.findMany({ where: { accountId } }),
    db().folder.findMany({ where: { accountId } }),
    db().favourite.findMany({ where: { accountId } }),
    db().reading.findMany({ where: { accountId } }),
    db().notice.findMany({ where: { accountId } }),
    db().complaint.findMany({ where: { accountId } }),
    db().comment.findMany({ where: { accountId }, omit: { likes: true, replies: true } }),
  ])
  return rows
}
