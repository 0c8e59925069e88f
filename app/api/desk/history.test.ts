/** Restoring: old versions, overwritten changes, and what was deleted. */
import { beforeEach, describe, expect, test } from 'vitest'
import { sessionCookieName } from '@/lib/auth/cookies'
import { openSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { readOverwrites } from '@/lib/newsroom/overwritten/read-overwrites'
import { addAccount, auditEntriesOf, giveRights, signIn } from '@/lib/desk/testing/people'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as restoreDeleted } from './bin/restore/route'
import { POST as deleteStory } from './stories/[id]/deletion/route'
import { POST as settleOverwrite } from './overwritten/[id]/route'
import { POST as restoreVersion } from './stories/[id]/restore/route'

ownDatabase()

let id: number
let editor: string

beforeEach(async () => {
  await asOwner('truncate story, page, newsroom.deleted_row cascade')
  await db().rateLimit.deleteMany()
  await db().column.createMany({ data: [{ slug: 'sea', name: '海事' }], skipDuplicates: true })
  const body = '第一段。\n\n第二段。'
  const data = { title: '题', body, columnSlug: 'sea', status: 'published' as const }
  id = (await db().story.create({ data, select: { id: true } })).id
  editor = await signIn('editor')
})

const story = () => db().story.findUniqueOrThrow({ where: { id } })
const change = (data: object) => db().story.update({ where: { id }, data })

test.each([
  ['a version', restoreVersion, { version: '1', base: '1' }],
  ['an overwritten change', settleOverwrite, { verdict: 'settle' }],
  ['what was deleted', restoreDeleted, { table: 'story', key: '1' }],
] as const)('%s is restored by editors alone', async (_, action, fields) => {
  for (const role of ['reader', 'moderator'] as const)
    expect((await send(action, id, fields, await signIn(role))).status).toBe(404)
  expect((await send(action, id, fields, null)).status).toBe(401)
})

describe('an old version', () => {
  test('becomes a new one; its state and time stay, and it is logged', async () => {
    const { publishedAt } = await story()
    await change({ title: '新题', body: '全改了。\n\n真的。', summary: '摘要' })
    const answer = await send(restoreVersion, id, { version: '1', base: '2' }, editor)
    expect(answer.status).toBe(200)
    expect(await story()).toMatchObject({
      title: '题',
      body: '第一段。\n\n第二段。',
      summary: '',
      status: 'published',
      publishedAt,
      version: 3,
    })
    expect(await auditEntriesOf(`story/${id}`)).toMatchObject([{ verb: 'restoreVersion' }])
    expect((await send(restoreVersion, id, { version: '3', base: '3' }, editor)).status).toBe(200)
    expect((await story()).version).toBe(3)
  })

  test('is not restored over a change that was not shown', async () => {
    await change({ title: '甲' })
    await change({ title: '乙' })
    const answer = await send(restoreVersion, id, { version: '1', base: '2' }, editor)
    expect(answer.status).toBe(422)
    expect(JSON.stringify(await answer.json())).toContain('第 3 版')
    expect((await story()).title).toBe('乙')
  })

  test('that the database refuses is said in words', async () => {
    await db().column.create({ data: { slug: 'gone', name: '旧栏目' } })
    await change({ columnSlug: 'gone' })
    await change({ columnSlug: 'sea' })
    await db().column.deleteMany({ where: { slug: 'gone' } })
    const answer = await send(restoreVersion, id, { version: '2', base: '3' }, editor)
    expect(answer.status).toBe(422)
    expect(JSON.stringify(await answer.json())).toContain('栏目不存在')
  })

  test.each([
    { version: '9', base: '1' },
    { version: '0', base: '1' },
  ])('that does not exist: %o', async (fields) => {
    expect((await send(restoreVersion, id, fields, editor)).status).toBe(404)
  })
})

describe('an overwritten change', () => {
  const everywhere = { rights: { edit: 'all' } } as const
  /** The desk changes the second paragraph; SQL then writes the body anew from an older copy. */
  async function overwrite(bySql: object): Promise<number> {
    const wang = { id: await addAccount('editor') }
    await deskTransaction(wang, (tx) =>
      tx.story.update({ where: { id }, data: { body: '第一段。\n\n第二段，已核实。' } }),
    )
    await change(bySql)
    return (await readOverwrites(everywhere, null)).overwrites[0]?.id ?? 0
  }

  test('is merged into what was written since, once, and logged', async () => {
    const entry = await overwrite({ body: '第一段。\n\n第二段。', title: '新题' })
    await change({ body: '第一段，又改。\n\n第二段。' })
    expect((await send(settleOverwrite, entry, { verdict: 'restore' }, editor)).status).toBe(200)
    expect(await story()).toMatchObject({
      body: '第一段，又改。\n\n第二段，已核实。',
      title: '新题',
    })
    expect(await auditEntriesOf(`story/${id}`)).toMatchObject([
      { verb: 'restoreOverwritten', detail: '正文' },
    ])
    expect((await readOverwrites(everywhere, null)).overwrites).toEqual([])
    expect((await send(settleOverwrite, entry, { verdict: 'restore' }, editor)).status).toBe(422)
  })

  test('whose paragraph was written anew since is left to an editor, and stays listed', async () => {
    const entry = await overwrite({ body: '第一段。\n\n第二段。' })
    await change({ body: '第一段。\n\n第二段，另写。' })
    const answer = await send(settleOverwrite, entry, { verdict: 'restore' }, editor)
    expect(answer.status).toBe(422)
    expect(JSON.stringify(await answer.json())).toContain('正文')
    expect((await story()).body).toBe('第一段。\n\n第二段，另写。')
    expect((await readOverwrites(everywhere, null)).overwrites).toHaveLength(1)
  })

  test('that may stay lost is settled without a change of the story', async () => {
    const entry = await overwrite({ body: '另写。\n\n一段。' })
    const { version } = await story()
    expect((await send(settleOverwrite, entry, { verdict: 'settle' }, editor)).status).toBe(200)
    expect((await story()).version).toBe(version)
    expect((await readOverwrites(everywhere, null)).overwrites).toEqual([])
    expect((await send(settleOverwrite, 2_000_000, { verdict: 'settle' }, editor)).status).toBe(404)
  })
})

describe('what was deleted', () => {
  const restore = (table: string, key: string | number) =>
    send(restoreDeleted, 0, { table, key: String(key) }, editor)

  test('a story comes back as it was, with its comments, once', async () => {
    await db().comment.create({ data: { storyId: id, text: '好', state: 'approved' } })
    await db().story.deleteMany({ where: { id } })
    expect((await story()).status).toBe('deleted')
    expect((await restore('story', id)).status).toBe(200)
    expect((await story()).status).toBe('published')
    expect(await db().comment.count({ where: { storyId: id } })).toBe(1)
    expect(await auditEntriesOf(`story/${id}`)).toMatchObject([{ verb: 'restoreDeleted' }])
    const again = await restore('story', id)
    expect([again.status, JSON.stringify(await again.json())]).toEqual([
      422,
      expect.stringContaining('已经不在回收站里'),
    ])
  })

  test('a published story is deleted and comes back by those alone who may publish', async () => {
    const sub = await addAccount()
    await giveRights(sub, ['edit'], 'sea')
    const token = await openSession(sub, { device: '', twoStep: true })
    const refused = await send(deleteStory, id, {}, token)
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { errors: { form: expect.stringContaining('已经发布') as string } },
    ])
    await send(deleteStory, id, {}, editor)
    expect((await send(restoreDeleted, 0, { table: 'story', key: String(id) }, token)).status).toBe(
      422,
    )
    expect((await story()).status).toBe('deleted')
    await giveRights(sub, ['publish'], 'sea')
    expect((await send(restoreDeleted, 0, { table: 'story', key: String(id) }, token)).status).toBe(
      200,
    )
    expect((await send(deleteStory, id, {}, token)).status).toBe(200)
    expect((await story()).status).toBe('deleted')
  })

  test('a row comes back, unless its key is taken meanwhile', async () => {
    const about = { slug: 'about-us', title: '关于', body: '正文。' }
    await db().page.create({ data: about })
    await db().page.deleteMany({ where: { slug: 'about-us' } })
    await db().page.create({ data: { ...about, title: '新的' } })
    const refused = await restore('page', 'about-us')
    expect(refused.status).toBe(422)
    expect(JSON.stringify(await refused.json())).toContain('已经有了')
    await db().page.deleteMany({ where: { slug: 'about-us' } })
    expect((await restore('page', 'about-us')).status).toBe(200)
    expect(await db().page.findUnique({ where: { slug: 'about-us' } })).toMatchObject({
      title: '新的',
    })
  })

  test.each([
    ['story', 'x'],
    ['page', 'never-was'],
    ['account', '1'],
  ])('nothing is there: %s %s', async (table, key) => {
    expect((await restore(table, key)).status).toBe(422)
  })

  test('a broken table name is refused', async () => {
    expect((await restore('page"; drop table page; --', 'x')).status).toBe(422)
  })
})

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>

function send(
  action: Handler,
  number: number,
  fields: Record<string, string>,
  token: string | null,
): Promise<Response> {
  const body = new URLSearchParams(fields).toString()
  const request = new Request('http://localhost:3000/api/desk', {
    method: 'POST',
    body,
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
      ...(token && { cookie: `${sessionCookieName()}=${token}` }),
    },
  })
  return action(request, { params: Promise.resolve({ id: String(number) }) })
}
