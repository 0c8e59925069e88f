import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { openSession } from '@/lib/auth/session'
import { addAccount, giveRights } from '@/lib/desk/testing/people'
import { at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as showBanner } from './banner/route'
import { POST as endBanner } from './banner/[id]/end/route'
import { POST as placeStory } from './home/route'
import { POST as changeSlot } from './home/slots/[id]/route'
import { POST as moveSlot } from './home/slots/[id]/place/route'
import { POST as endSlot } from './home/slots/[id]/removal/route'

ownDatabase()

type Handler = typeof placeStory

const sessions: Record<'editor' | 'local', Record<string, string>> = { editor: {}, local: {} }

beforeAll(async () => {
  await db().column.createMany({
    data: [
      { slug: 'city', name: '城事' },
      { slug: 'film', name: '影像', format: 'programme' },
    ],
  })
  for (const id of [1, 2, 3])
    await db().story.create({
      data: { id, status: 'published', title: `第${id}`, columnSlug: 'city', body: '正文。' },
    })
  await db().story.create({ data: { id: 4, title: '草稿', columnSlug: 'city' } })
  const local = await addAccount()
  await giveRights(local, ['curate'], 'city')
  for (const [name, id] of [
    ['editor', await addAccount('editor')],
    ['local', local],
  ] as const) {
    const token = await openSession(id, { device: 'test', twoStep: true })
    sessions[name] = { cookie: `xiaowen-session=${token}; reader=1`, accept: 'application/json' }
  }
})

beforeEach(async () => {
  await db().homeSlot.deleteMany()
  await db().banner.deleteMany()
})

async function send(
  handler: Handler,
  fields: Record<string, string>,
  who: keyof typeof sessions = 'editor',
  params: Record<string, string> = {},
): Promise<{ status: number; body: { id?: number; errors?: Record<string, string> } }> {
  const answer = await handler(post('/', fields, sessions[who]), at(params))
  return { status: answer.status, body: (await answer.json()) as never }
}

const slots = async () =>
  (await db().homeSlot.findMany({ orderBy: [{ place: 'asc' }, { storyId: 'asc' }] })).map(
    ({ place, storyId }) => [place, storyId],
  )

describe('places on the home page', () => {
  test('up and down swap with what stands there at the time; another time stays', async () => {
    const later = '2040-01-01T08:00'
    const { body } = await send(placeStory, {
      block: 'front',
      place: '1',
      story: '1',
      showUntil: '2039-01-01T08:00',
    })
    await send(placeStory, {
      block: 'front',
      place: '2',
      story: '/article/2',
      showUntil: '2038-01-01T08:00',
    })
    await send(placeStory, { block: 'front', place: '2', story: '3', showFrom: later })
    const moved = await send(moveSlot, { to: '2' }, 'editor', { id: String(body.id) })
    expect(moved.status).toBe(200)
    expect(await slots()).toEqual([
      [1, 2],
      [2, 1],
      [2, 3],
    ])
  })

  test.each([
    [{ block: 'front', place: '1', story: '4' }, { story: '没有这篇已发布或定时发布的稿件。' }],
    [{ block: 'front', place: '1', story: 'x' }, { story: '请填写稿件的编号或网址。' }],
    [
      { block: 'column/film', place: '5', story: '1' },
      { place: expect.stringContaining('节目 1 至 4') as string },
    ],
    [
      { block: 'videos', place: '6', story: '1' },
      { place: expect.stringContaining('1 至 5') as string },
    ],
    [{ block: 'side', place: '1', story: '1' }, { block: '请选择区块。' }],
    [
      {
        block: 'front',
        place: '1',
        story: '1',
        showFrom: '2030-01-02T08:00',
        showUntil: '2030-01-02T08:00',
      },
      { showUntil: '撤下时间须晚于上架时间。' },
    ],
    [
      { block: 'front', place: '1', story: '1', picture: 'no.jpg' },
      { form: expect.stringContaining('图片不存在') as string },
    ],
  ])('%o is refused', async (fields, errors) => {
    const { status, body } = await send(placeStory, fields)
    expect(status).toBe(422)
    expect(body.errors).toMatchObject(errors)
  })

  test('a place or a story that is taken is said in the database’s words', async () => {
    await send(placeStory, { block: 'front', place: '1', story: '1' })
    const place = await send(placeStory, { block: 'front', place: '1', story: '2' })
    expect(place.body.errors?.form).toContain('首页同一位置同一时间只能放一篇')
    const story = await send(placeStory, { block: 'front', place: '2', story: '1' })
    expect(story.body.errors?.form).toContain('一篇稿件同一时间只能在首页占一个位置')
  })

  test('who has the right for a column fills that column’s block alone', async () => {
    const own = await send(placeStory, { block: 'column/city', place: '1', story: '1' }, 'local')
    expect(own.status).toBe(200)
    const params = { id: String(own.body.id) }
    expect(
      (await send(placeStory, { block: 'front', place: '1', story: '2' }, 'local')).status,
    ).toBe(404)
    expect((await send(changeSlot, { block: 'front', place: '1' }, 'local', params)).status).toBe(
      404,
    )
    const front = await send(placeStory, { block: 'front', place: '1', story: '2' })
    const others = { id: String(front.body.id) }
    expect((await send(moveSlot, { to: '2' }, 'local', others)).status).toBe(404)
    expect((await send(endSlot, {}, 'local', others)).status).toBe(404)
    expect((await send(showBanner, { text: '讯' }, 'local')).status).toBe(404)
  })

  test('untouched times keep their seconds, and an end now leaves the row', async () => {
    const { body } = await send(placeStory, { block: 'front', place: '1', story: '1' })
    const params = { id: String(body.id) }
    const showUntil = new Date(Date.now() + 86_400_123)
    const before = await db().homeSlot.update({
      where: { id: Number(body.id) },
      data: { showUntil },
    })
    const typed = (time: Date) =>
      new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
    const times = { showFrom: typed(before.showFrom), showUntil: typed(showUntil) }
    await send(
      changeSlot,
      { block: 'front', place: '3', ...times, title: '另题' },
      'editor',
      params,
    )
    const after = await db().homeSlot.findFirstOrThrow()
    expect(after).toMatchObject({ showFrom: before.showFrom, showUntil, place: 3, title: '另题' })
    await send(endSlot, {}, 'editor', params)
    expect((await db().homeSlot.findFirstOrThrow()).showUntil).not.toBeNull()
    const again = await send(placeStory, { block: 'front', place: '3', story: '1' })
    expect(again.status).toBe(200)
  })
})

describe('the bar', () => {
  test('is put up and ended once; one to come is taken back', async () => {
    const { body } = await send(showBanner, { text: '台风登陆', link: '/article/1' })
    const params = { id: String(body.id) }
    for (let n = 0; n < 2; n++)
      expect((await send(endBanner, {}, 'editor', params)).status).toBe(200)
    const verbs = await db().auditEntry.findMany({ where: { subject: `banner/${body.id}` } })
    expect(verbs.map(({ verb }) => verb)).toEqual(['showBanner', 'endBanner'])
    const later = await send(showBanner, { text: '明天', showFrom: '2040-01-01T08:00' })
    await send(endBanner, {}, 'editor', { id: String(later.body.id) })
    expect(await db().banner.count()).toBe(1)
  })

  test.each([
    [{ text: '' }, 'text'],
    [{ text: '字'.repeat(41) }, 'text'],
    [{ text: '讯', link: '//evil.example' }, 'link'],
    [{ text: '讯', link: 'javascript:alert(1)' }, 'link'],
    [{ text: '讯', showUntil: 'x' }, 'showUntil'],
  ])('%o is refused', async (fields, name) => {
    const { status, body } = await send(showBanner, fields)
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [name]])
  })
})
