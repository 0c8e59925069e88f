import { beforeEach, describe, expect, test } from 'vitest'
import { runAction } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import { db } from '@/lib/db'
import { addHolder } from '@/lib/desk/testing/people'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { readDeskStory } from './read-story'
import { storyAction } from './story-action'

ownDatabase()

let writer: Staff<'write'>
let publisher: Staff<'write' | 'publish'>

beforeEach(async () => {
  await asOwner('truncate story cascade; truncate newsroom.review_step cascade')
  await db().rateLimit.deleteMany()
  await db().column.createMany({ data: [{ slug: 'sea', name: '海事' }], skipDuplicates: true })
  writer = await addHolder(['write'], 'sea')
  publisher = await addHolder(['write', 'publish'], 'sea')
})

async function addStory(data: object): Promise<number> {
  const own = { columnSlug: 'sea', title: '题', body: '一\n\n中\n\n二', ...data }
  return (await db().story.create({ data: own, select: { id: true } })).id
}

function send(reader: Staff<'write'>, id: number, fields: Record<string, string>) {
  const params = { id: String(id) }
  const context = { address: 'a', device: '', params, from: '/', headers: new Headers() }
  return runAction(storyAction, fields, { ...context, reader })
}

const row = (id: number) => db().story.findUniqueOrThrow({ where: { id } })

describe('an edit whose paragraph was changed in the row', () => {
  const body = '一甲\n\n中\n\n二'
  let id: number

  beforeEach(async () => {
    id = await addStory({ status: 'published' })
    await send(writer, id, { intent: 'edit', body, base: '{}' })
    await db().story.update({ where: { id }, data: { body: '一丙\n\n中\n\n二' } })
  })

  test('is told to a script that says only who is here, with both texts', async () => {
    expect(await send(writer, id, { intent: 'edit' })).toMatchObject({
      errors: { body: words.conflict.stuck('正文') },
      conflict: { stored: false, conflicts: [{ field: 'body', mine: '一甲', theirs: '一丙' }] },
    })
  })

  test.each(['save', 'publish', 'review', 'preview'])(
    'is not passed over by %s',
    async (intent) => {
      const whole = { intent, title: '新题', body, base: JSON.stringify({ title: '题', body }) }
      expect(await send(publisher, id, whole)).toHaveProperty('conflict')
      expect(await row(id)).toMatchObject({ title: '题', body: '一丙\n\n中\n\n二' })
    },
  )

  test.each([
    ['mine', body],
    ['theirs', '一丙\n\n中\n\n二'],
  ])('is decided by the form of the page: %s', async (take, text) => {
    const { shown = '' } = (await readDeskStory(writer, id)) ?? {}
    const decided = await send(writer, id, { intent: 'edit', take, asked: 'body', shown })
    expect(decided).toHaveProperty('json')
    expect(await readDeskStory(writer, id)).toMatchObject({ values: { body: text }, conflicts: [] })
    expect(await send(writer, id, { intent: 'edit' })).toHaveProperty('json')
  })
})

describe('saving', () => {
  const save = { intent: 'save', title: '新题', base: '{"title":"题"}' }
  const soon = () => new Date(Date.now() + 3_600_000)

  test.each([
    ['draft', {}],
    ['withdrawn', { withdrawalReason: '有误' }],
  ])('writes into a story that is %s', async (status, more) => {
    const id = await addStory({ status, ...more })
    expect(await send(writer, id, save)).toHaveProperty('json')
    expect([(await row(id)).title, await db().edit.count()]).toEqual(['新题', 0])
  })

  test('leaves what readers see', async () => {
    const id = await addStory({ status: 'published' })
    await send(publisher, id, save)
    expect([(await row(id)).title, await db().edit.count()]).toEqual(['题', 1])
  })

  test('writes into a planned story for who may publish it', async () => {
    const id = await addStory({ status: 'published', publishedAt: soon() })
    await send(writer, id, save)
    expect((await row(id)).title).toBe('题')
    await send(publisher, id, save)
    expect((await row(id)).title).toBe('新题')
  })

  test('leaves a planned story whose new text is not signed, and refuses nothing', async () => {
    const id = await addStory({ status: 'published', publishedAt: soon() })
    await db().reviewStep.create({ data: { columnSlug: 'sea', kind: 'first', position: 1 } })
    expect(await send(publisher, id, save)).toHaveProperty('json')
    expect([(await row(id)).title, await db().edit.count()]).toEqual(['题', 1])
  })
})

describe('the next version of a live story', () => {
  const publish_at = '2030-01-02T06:00'
  const changed = { intent: 'publish', title: '新题', base: '{"title":"题"}', publish_at }

  test('waits for its time', async () => {
    const id = await addStory({ status: 'published' })
    expect(await send(publisher, id, changed)).toHaveProperty('json.publication', 'next-scheduled')
    expect(await db().edit.findFirst()).toMatchObject({ publishAt: new Date('2030-01-01T22:00Z') })
  })

  test('is not planned with a correction, which would be lost', async () => {
    const id = await addStory({ status: 'published' })
    expect(await send(publisher, id, { ...changed, correction: '时间有误。' })).toEqual({
      errors: { correction: words.correctionLater },
    })
    expect(await db().edit.findFirst()).toMatchObject({
      fields: { title: '新题' },
      publishAt: null,
    })
  })

  test('is not planned where nothing waits', async () => {
    const id = await addStory({ status: 'published' })
    expect(await send(publisher, id, { intent: 'publish', publish_at })).toEqual({
      errors: { publish_at: words.nothingToPlan },
    })
  })
})
