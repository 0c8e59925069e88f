/** A form with an empty or odd value changes nothing; its page says why and holds what was typed. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { aReader, at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { createAllReaderData } from '@/lib/reader/testing/everything'
import { newReader } from '@/lib/reader/testing/person'
import { copy } from '@/lib/copy'
import { commentCopy } from '@/lib/copy/comments'
import { deskCopy } from '@/lib/copy/desk'
import { meCopy } from '@/lib/copy/me'
import { settingsCopy } from '@/lib/copy/settings'
import { type PageModule, renderPage } from './testing/render-page'

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>

const pages = import.meta.glob<PageModule>('./**/page.tsx')
const routes = import.meta.glob<Record<string, Handler>>('./api/**/route.ts')

ownDatabase()
let headers: Record<string, string>
let ids: Record<'story' | 'comment' | 'banned' | 'free' | 'complaint' | 'folder', number>

beforeAll(async () => {
  const staff = await aReader({ role: 'admin', twoStep: true })
  ;({ headers } = staff)
  const [mine, other] = [await newReader(), await newReader()]
  await createAllReaderData(mine, other)
  const bannedUntil = new Date(Date.now() + 86_400_000)
  await db().account.update({ where: { id: other.id }, data: { bannedUntil } })
  const { id: folder } = await db().folder.create({ data: { accountId: staff.id, name: '船' } })
  const comment = await db().comment.findFirstOrThrow({ where: { accountId: mine.id } })
  const { id: complaint } = await db().complaint.findFirstOrThrow()
  ids = {
    story: comment.storyId,
    comment: comment.id,
    banned: other.id,
    free: mine.id,
    complaint,
    folder,
  }
})
beforeEach(() => db().rateLimit.deleteMany())

const { unreadable } = copy.actions
const { reader: file, decide, complaints } = deskCopy

interface Row {
  route: string
  /** The account, comment, story or complaint in the path. */
  id?: keyof typeof ids
  fields: Record<string, string>
  sentence: string
}

const rows: Row[] = [
  ...['', ' ', '0x7', '7.0', '八'].flatMap((days): Row[] =>
    (['banned', 'free'] as const).map((id) => ({
      route: 'desk/readers/[id]/ban',
      id,
      fields: { days, reason: '反复广告' },
      sentence: file.badDays,
    })),
  ),
  {
    route: 'desk/readers/[id]/ban',
    id: 'free',
    fields: { reason: '反复' },
    sentence: file.badDays,
  },
  {
    route: 'desk/readers/[id]/ban',
    id: 'free',
    fields: { days: '7', reason: ' ' },
    sentence: file.emptyText,
  },
  { route: 'desk/readers/[id]/check', id: 'free', fields: { on: '' }, sentence: unreadable },
  {
    route: 'desk/readers/[id]/warning',
    id: 'free',
    fields: { warning: '　' },
    sentence: file.emptyText,
  },
  { route: 'desk/readers/[id]/note', id: 'free', fields: { note: '' }, sentence: file.emptyText },
  {
    route: 'desk/complaints/[id]',
    id: 'complaint',
    fields: { answer: '' },
    sentence: complaints.emptyAnswer,
  },
  {
    route: 'desk/comments/[id]/feature',
    id: 'comment',
    fields: { on: 'yes' },
    sentence: unreadable,
  },
  {
    route: 'desk/comments/decision',
    fields: { verdict: 'reject', words: '', 'comment-1': 'approved.0' },
    sentence: decide.needsReason,
  },
  {
    route: 'desk/comments/decision',
    fields: { verdict: 'approve', 'comment-1': '' },
    sentence: unreadable,
  },
  ...['story/[id]/like', 'story/[id]/favourite', 'story/[id]/subscription'].map((route): Row => ({
    route,
    id: 'story',
    fields: { on: '' },
    sentence: unreadable,
  })),
  {
    route: 'story/[id]/favourite',
    id: 'story',
    fields: { on: '1', folder: 'x' },
    sentence: unreadable,
  },
  {
    route: 'story/[id]/comments',
    id: 'story',
    fields: { text: '写得好', parent: 'x' },
    sentence: unreadable,
  },
  { route: 'comment/[id]/like', id: 'comment', fields: { on: '2' }, sentence: unreadable },
  {
    route: 'comment/[id]/report',
    id: 'comment',
    fields: { reason: ' ' },
    sentence: commentCopy.reasonEmpty,
  },
  { route: 'me/history', fields: { act: 'one', story: '' }, sentence: unreadable },
  { route: 'me/history', fields: { act: 'before', day: '' }, sentence: meCopy.history.badDay },
  { route: 'me/history', fields: { act: '' }, sentence: unreadable },
  { route: 'me/favourites/folders', fields: { name: '' }, sentence: meCopy.folders.empty },
  { route: 'me/favourites/folders', fields: { id: 'x', name: '桥' }, sentence: unreadable },
  { route: 'me/notifications', fields: { notice: '' }, sentence: unreadable },
  { route: 'me/notifications', fields: { notice: 'x', all: '1' }, sentence: unreadable },
  { route: 'me/ignored', fields: { on: '', account: '1' }, sentence: unreadable },
  { route: 'me/settings', fields: { digest: '' }, sentence: unreadable },
  { route: 'me/settings/devices', fields: { session: 'x', others: '1' }, sentence: unreadable },
  { route: 'me/settings/two-step', fields: { act: '' }, sentence: unreadable },
  {
    route: 'me/settings/erasure',
    fields: { nickname: '' },
    sentence: settingsCopy.erasure.wrongNickname,
  },
]

describe.each(rows)('$route $id $fields', ({ route, id, fields, sentence }) => {
  test('changes nothing and says so', async () => {
    const before = await snapshot()
    const location = await send(route, id, fields)
    expect(await snapshot()).toEqual(before)
    const [main = ''] = /<main.*<\/main>/s.exec(await pageAt(location)) ?? []
    expect(main).toContain(sentence)
    const typed = Object.entries(fields).filter(([name]) => /text|reason|name|answer/.test(name))
    for (const [, text] of typed) expect(main).toContain(text.trim())
  })
})

/** Returns where the refusal leads. */
async function send(route: string, id: Row['id'], fields: Record<string, string>) {
  const { POST } = (await routes[`./api/${route}/route.ts`]?.()) ?? {}
  if (!POST) throw new Error(`${route} takes no form`)
  const answer = await POST(post('/', fields, headers), at({ id: String(id ? ids[id] : '') }))
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

async function pageAt(location: string): Promise<string> {
  const { pathname, searchParams } = new URL(location, 'http://localhost')
  expect(searchParams.get('draft')).not.toBeNull()
  for (const [file, load] of Object.entries(pages)) {
    const pattern = file.replace(/^\./, '').replace(/\/page\.tsx$/, '')
    const match = new RegExp(`^${pattern.replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`).exec(pathname)
    if (!match || pattern.includes('[[')) continue
    const params = { ...match.groups }
    return renderPage(await load(), { params, query: Object.fromEntries(searchParams), headers })
  }
  throw new Error(`nothing is at ${pathname}`)
}

async function snapshot(): Promise<unknown> {
  return Promise.all([
    db().account.findMany({ omit: { password: true }, orderBy: { id: 'asc' } }),
    db().comment.findMany({ orderBy: { id: 'asc' } }),
    db().notification.findMany({ orderBy: { id: 'asc' } }),
    db().folder.findMany({ orderBy: { id: 'asc' } }),
    db().favourite.findMany({ orderBy: { storyId: 'asc' } }),
    db().historyEntry.findMany({ orderBy: { storyId: 'asc' } }),
    db().auditEntry.count(),
    db().session.count(),
    db().subscription.count(),
    db().report.count(),
    db().complaint.count({ where: { decidedAt: null } }),
  ])
}
