import { beforeEach, expect, test } from 'vitest'
import { runAction } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { db } from '@/lib/db'
import { addHolder, auditEntriesOf } from '@/lib/desk/testing/people'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { deskTransaction } from './desk-transaction'
import { readDiscardedEdits } from './discarded-edits'
import { readDeskStory } from './read-story'
import { readPending } from './pending-edit'
import { saveEdit, type Typed } from './save-edit'
import { takeBackAction } from './take-back-action'

ownDatabase()

const words = deskStoriesCopy.discarded
let id: number
let wang: Staff<'write'>
let li: Staff<'write'>

beforeEach(async () => {
  await asOwner('truncate story cascade')
  await db().rateLimit.deleteMany()
  await db().column.createMany({ data: [{ slug: 'sea', name: '海事' }], skipDuplicates: true })
  ;[wang, li] = [await addHolder(['write'], 'sea'), await addHolder(['write'], 'sea')]
  const data = {
    status: 'published',
    columnSlug: 'sea',
    title: '题',
    body: '一\n\n中\n\n二',
  } as const
  id = (await db().story.create({ data, select: { id: true } })).id
})

const read = () => db().$transaction((tx) => readPending(tx, id))
const save = async (by: Staff, typed: Typed) =>
  deskTransaction(by, async (tx) => {
    const pending = await readPending(tx, id)
    return saveEdit(tx, by, id, typed, pending?.current ?? {})
  })
const discard = () => db().edit.deleteMany()
const takeBack = (by: Staff<'write'>, edit: number) => {
  const params = { id: String(id) }
  const context = { address: 'a', device: '', params, from: '/', headers: new Headers() }
  return runAction(takeBackAction, { edit: String(edit) }, { ...context, reader: by })
}

test('what was thrown away is listed with who wrote it, and taken back once', async () => {
  await save(wang, { title: '新题', body: '一甲\n\n中\n\n二' })
  await discard()
  const [edit] = await readDiscardedEdits(wang, id)
  const { nickname } = await db().account.findUniqueOrThrow({ where: { id: wang.id } })
  expect(edit).toMatchObject({
    by: nickname,
    passed: false,
    texts: [
      { field: 'title', text: '新题' },
      { field: 'body', text: '一甲\n\n中\n\n二' },
    ],
  })
  expect(await takeBack(li, edit?.id ?? 0)).toHaveProperty('json')
  expect((await read())?.current).toMatchObject({ title: '新题', body: '一甲\n\n中\n\n二' })
  expect(await readDiscardedEdits(wang, id)).toEqual([])
  expect(await auditEntriesOf(`story/${id}`)).toMatchObject([{ verb: 'takeBackEdit' }])
  expect(await takeBack(li, edit?.id ?? 0)).toEqual({ errors: { form: words.gone } })
})

test('over another edit and a changed row: what is elsewhere stays, what is displaced is listed in its place', async () => {
  await save(wang, { body: '一甲\n\n中\n\n二' })
  await discard()
  await db().story.update({ where: { id }, data: { summary: '摘要' } })
  await save(wang, { body: '一乙\n\n中\n\n二乙', title: '新题' })
  const [edit] = await readDiscardedEdits(wang, id)
  await takeBack(wang, edit?.id ?? 0)
  expect((await read())?.current).toMatchObject({
    body: '一甲\n\n中\n\n二乙',
    title: '新题',
    summary: '摘要',
  })
  const texts = (await readDiscardedEdits(wang, id)).map(({ texts: [first] }) => first?.text)
  expect(texts).toEqual(['新题'])
})

test('what two write by turns is kept once a person', async () => {
  for (const at of [1, 2, 3]) {
    await save(wang, { title: `王${at}` })
    await save(li, { title: `李${at}` })
  }
  const edits = await readDiscardedEdits(wang, id)
  expect(edits.map(({ passed, texts: [first] }) => [passed, first?.text])).toEqual([
    [true, '王3'],
    [true, '李2'],
  ])
  expect(await db().discardedEdit.count()).toBe(2)
})

test('waits for the decision about a conflict elsewhere', async () => {
  await save(wang, { title: '新题' })
  await discard()
  await save(wang, { body: '一甲\n\n中\n\n二' })
  await db().story.update({ where: { id }, data: { body: '一丙\n\n中\n\n二' } })
  const [edit] = await readDiscardedEdits(wang, id)
  expect(await takeBack(wang, edit?.id ?? 0)).toEqual({ errors: { form: words.stuck } })
  expect(await readDiscardedEdits(wang, id)).toHaveLength(1)
})

test('nobody takes a story back into a column that is not theirs', async () => {
  await db().column.createMany({ data: [{ slug: 'city', name: '城事' }], skipDuplicates: true })
  const editor = await addHolder(['write'])
  await save(editor, { column_slug: 'city' })
  await discard()
  const [edit] = await readDiscardedEdits(wang, id)
  expect(await takeBack(wang, edit?.id ?? 0)).toEqual({
    errors: { form: deskStoriesCopy.notYourColumn },
  })
  expect(await readDiscardedEdits(wang, id)).toHaveLength(1)
  expect(await takeBack(editor, edit?.id ?? 0)).toHaveProperty('json')
})

test('nobody takes back what is of another story, or in a column that is not theirs', async () => {
  await save(wang, { title: '新题' })
  await discard()
  const [edit] = await readDiscardedEdits(wang, id)
  await db().column.createMany({ data: [{ slug: 'city', name: '城事' }], skipDuplicates: true })
  const other = await addHolder(['write'], 'city')
  expect(await takeBack(other, edit?.id ?? 0)).toBe('not-found')
  expect([await readDeskStory(other, id), await readDiscardedEdits(other, id)]).toEqual([null, []])
  const of = id
  id = (await db().story.create({ data: { columnSlug: 'sea' }, select: { id: true } })).id
  expect(await takeBack(wang, edit?.id ?? 0)).toEqual({ errors: { form: words.gone } })
  expect(await readDiscardedEdits(wang, of)).toHaveLength(1)
})
