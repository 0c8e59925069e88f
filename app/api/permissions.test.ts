import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { aReader, at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { type Actor, actors, open, type Owned, type Row, table } from './testing/permissions'

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>

const routes = import.meta.glob<Record<string, Handler>>('./**/route.ts')

ownDatabase()
let own: Owned

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
})

beforeEach(async () => {
  await db().rateLimit.deleteMany()
  own = await addOwner()
})

test('every route is in the table or public', () => {
  // Those of the desk are all in the table of app/desk/testing/rights.ts.
  const known = Object.keys(routes).filter((path) => !path.startsWith('./desk/') || path in table)
  expect(known.sort()).toEqual([...Object.keys(table), ...open].sort())
})

describe.each(Object.entries(table))('%s', (path, row) => {
  test.each(actors.map((actor, index) => [actor, row.expected[index]] as const))(
    'as %s: %i',
    async (actor, expected) => {
      const route = await routes[path]?.()
      const before = await snapshot()
      const answer = await call(route ?? {}, row, await headersOf(actor))
      expect(answer.status).toBe(expected)
      // Ends an export.
      await answer.body?.cancel()
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

test.each(actors)("%s does not read the owner's private data", async (actor) => {
  const headers = await headersOf(actor)
  const request = (path: string) => new Request(`http://localhost:3000${path}`, { headers })
  const comments = await routes['./story/[id]/comments/route.ts']?.()
  const story = String(own.story)
  const hidden = await comments?.GET?.(request('/'), at({ id: story }))
  expect(await hidden?.text()).not.toContain('没通过的话')
  const state = await routes['./reader/route.ts']?.()
  const answer = await state?.GET?.(request(`/?story=${story}`), at({}))
  expect(await answer?.text()).not.toMatch(/"favourite":true|"seconds":9|"waiting":1/)
})

function call(module: Record<string, Handler>, row: Row, reader: Record<string, string>) {
  const params = at(row.params?.(own) ?? {})
  const headers = { ...reader, accept: 'application/json' }
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
  if (actor === 'unconfirmed') return (await aReader({ confirmed: false })).headers
  return (await aReader({ role: actor, twoStep: true })).headers
}

/** Rows of a new account that others must not change. */
async function addOwner(): Promise<Owned> {
  const owner = await aReader()
  const { id: story } = await db().story.create({
    data: {
      title: '渡口',
      body: '正文。',
      status: 'published',
      publishedAt: new Date(Date.now() - 60_000),
      columnSlug: 'city',
      commentPolicy: 'open',
      keywords: ['渡口'],
    },
  })
  const about = { storyId: story, accountId: owner.id }
  const approved = { ...about, text: '主人的话', state: 'approved' } as const
  const refused = { ...about, text: '没通过的话', state: 'rejected' } as const
  const text = '首页的图片一直打不开，请检查。'
  const [comment, rejectedOne, notification, folder, session, complaint] = await Promise.all([
    db().comment.create({ data: approved }),
    db().comment.create({ data: refused }),
    db().notification.create({ data: { accountId: owner.id, kind: 'warning', text: '请友善' } }),
    db().folder.findFirstOrThrow({ where: { accountId: owner.id } }),
    db().session.findFirstOrThrow({ where: { accountId: owner.id } }),
    db().complaint.create({ data: { text, address: 'a', accountId: owner.id } }),
  ])
  await db().favourite.create({ data: { accountId: owner.id, storyId: story } })
  await db().historyEntry.create({ data: { accountId: owner.id, storyId: story, seconds: 9 } })
  return {
    owner: owner.id,
    story,
    comment: comment.id,
    rejected: rejectedOne.id,
    notification: notification.id,
    folder: folder.id,
    session: session.id,
    complaint: complaint.id,
  }
}

/** The owner's rows without counts of others' likes and replies. */
async function snapshot(): Promise<unknown> {
  const accountId = own.owner
  const rows = await Promise.all([
    db().account.findUnique({ where: { id: accountId } }),
    db().session.findMany({ where: { accountId }, orderBy: { id: 'asc' } }),
    db().folder.findMany({ where: { accountId }, orderBy: { id: 'asc' } }),
    db().favourite.findMany({ where: { accountId }, orderBy: { storyId: 'asc' } }),
    db().historyEntry.findMany({ where: { accountId }, orderBy: { storyId: 'asc' } }),
    db().notification.findMany({ where: { accountId }, orderBy: { id: 'asc' } }),
    db().complaint.findMany({ where: { accountId }, orderBy: { id: 'asc' } }),
    db().comment.findMany({
      where: { accountId },
      omit: { likes: true, replies: true },
      orderBy: { id: 'asc' },
    }),
  ])
  return rows
}
