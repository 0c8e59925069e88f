/** Two texts of one paragraph: nothing is lost, and somebody decides. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { apply, editedStory, id, li, read, save, wang } from '@/lib/newsroom/testing/edited-story'
import type { FormValues } from '@/lib/schemas/story-fields'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import type { Decision, Typed } from './save-edit'

ownDatabase()
editedStory()

test('the same paragraph: both texts come back, and nothing of the second is stored until it has seen the first', async () => {
  const { current } = await read()
  await save(wang, { ...current, body: '一甲\n\n二\n\n三 ' }, current)
  const typed = { ...current, title: '乙', body: '一乙\n\n二\n\n三 ' }
  const { conflicts, current: now } = await save(li, typed, current)
  expect(conflicts).toEqual([{ field: 'body', base: '一', mine: '一乙', theirs: '一甲' }])
  expect(now).toMatchObject({ title: '乙', body: '一甲\n\n二\n\n三 ' })
  const again = await save(li, typed, now)
  expect([again.conflicts, (await read()).current.body]).toEqual([[], typed.body])
})

test('Studio changes the same paragraph: the edit is not applied, nor lost, until somebody decides', async () => {
  const { current } = await read()
  await save(wang, { ...current, body: '一甲\n\n二\n\n三 ' }, current)
  await db().story.update({ where: { id }, data: { body: '一丙\n\n二\n\n三 ' } })
  const stale = await read()
  expect(stale.conflicts).toEqual([{ field: 'body', base: '一', mine: '一甲', theirs: '一丙' }])
  const other = await save(li, { title: '另题' }, { title: '题' })
  expect(other.conflicts).toHaveLength(1)
  expect((await db().edit.findUniqueOrThrow({ where: { storyId: id } })).fields).toEqual({
    body: '一甲\n\n二\n\n三 ',
  })
  await expect(apply(wang)).rejects.toThrow('undecided conflict')
  await save(wang, { body: '一甲丙\n\n二\n\n三 ' }, { body: stale.live.body })
  expect((await read()).conflicts).toEqual([])
  await apply(wang)
  expect((await db().story.findUniqueOrThrow({ where: { id } })).body).toBe('一甲丙\n\n二\n\n三 ')
})

describe('an edit over a row whose same paragraph Studio changed', () => {
  let seen: FormValues
  const edited = '一甲\n\n二\n\n三改'

  beforeEach(async () => {
    const { current } = await read()
    await save(wang, { ...current, body: edited, summary: '摘要' }, current)
    seen = (await read()).current
    await db().story.update({ where: { id }, data: { body: '一丙\n\n二\n\n三 ' } })
  })

  const ask = (by: Staff, typed: Typed = {}) => save(by, typed, seen)
  const decide = async (take: Decision['take'], typed: Typed = {}, base: Typed = seen) => {
    const { shown } = await ask(wang)
    return save(wang, typed, base, { take, fields: ['body'], shown })
  }
  const kept = async () => {
    const rows = await db().discardedEdit.findMany({ select: { fields: true, byId: true } })
    return rows.map(({ fields, byId }) => [(fields as Typed).body, byId])
  }

  test('stores nothing of what anybody types, not even elsewhere, and says so', async () => {
    const other = await ask(li, { title: '另题' })
    expect(other).toMatchObject({ isStuck: true, conflicts: [{ mine: '一甲', theirs: '一丙' }] })
    expect(other.current.title).toBe('题')
    // The whole form of who saw both texts and touched neither.
    const { current } = await read()
    expect(await save(li, { ...current, title: '另题' }, current)).toMatchObject({ isStuck: true })
    expect(await kept()).toEqual([])
  })

  test('is shown with the row in the place of the conflict and the edit elsewhere', async () => {
    const { current, proposed } = await read()
    expect([current.body, proposed]).toEqual(['一丙\n\n二\n\n三改', { body: edited }])
  })

  test('chosen, it goes on with what was typed, and is asked about once', async () => {
    const typed = { body: '一甲\n\n二，再写\n\n三改', title: '新题' }
    await decide('mine', typed)
    expect(await read()).toMatchObject({ conflicts: [], current: typed })
    expect(await ask(wang, { ...seen, ...typed, summary: '又' })).toMatchObject({ conflicts: [] })
    await apply(wang)
    expect(await db().story.findUniqueOrThrow({ where: { id } })).toMatchObject(typed)
    // Taken as it was, nothing of it is lost.
    expect(await kept()).toHaveLength(1)
  })

  test('chosen as it was, nothing is given up', async () => {
    await decide('mine')
    expect(await kept()).toEqual([])
    expect((await read()).current.body).toBe(edited)
  })

  test('given up, it is kept, and its other paragraphs stay', async () => {
    await decide('theirs', { ...seen, title: '新题' })
    const { current, conflicts } = await read()
    expect([current.body, current.title, conflicts]).toEqual(['一丙\n\n二\n\n三改', '新题', []])
    expect(await kept()).toEqual([[edited, wang.id]])
  })

  test('given up by another, it is kept once', async () => {
    const { shown } = await ask(li)
    await save(li, {}, {}, { take: 'theirs', fields: ['body'], shown })
    expect(await kept()).toEqual([[edited, wang.id]])
  })

  test('written anew by who saw both, it is kept', async () => {
    const { current } = await read()
    await save(wang, { body: '一甲丙\n\n二\n\n三改' }, { body: current.body })
    expect((await read()).conflicts).toEqual([])
    expect(await kept()).toEqual([[edited, wang.id]])
  })

  test('is asked about again where the row changed since both were shown', async () => {
    const { shown } = await ask(wang)
    await db().story.update({ where: { id }, data: { body: '一丁\n\n二\n\n三 ' } })
    const again = await save(wang, {}, {}, { take: 'theirs', fields: ['body'], shown })
    expect(again).toMatchObject({ isStuck: true, conflicts: [{ theirs: '一丁' }] })
  })

  test('given up whole, it is kept, though nothing is left of it', async () => {
    await asOwner('delete from newsroom.edit; delete from newsroom.discarded_edit')
    const { current } = await read()
    await save(wang, { body: '一甲\n\n二\n\n三 ' }, { body: current.body })
    await db().story.update({ where: { id }, data: { body: '一戊\n\n二\n\n三 ' } })
    await decide('theirs')
    expect([await db().edit.count(), await kept()]).toEqual([0, [['一甲\n\n二\n\n三 ', wang.id]]])
  })
})

test('a conflict with another who types is decided by a word, and the rest of what was typed stays', async () => {
  const { current } = await read()
  await save(wang, { ...current, body: '一甲\n\n二\n\n三 ' }, current)
  const typed = { ...current, body: '一乙\n\n二\n\n三乙' }
  const { shown, isStuck } = await save(li, typed, current)
  expect(isStuck).toBe(false)
  await save(li, typed, current, { take: 'theirs', fields: ['body'], shown })
  expect((await read()).current.body).toBe('一甲\n\n二\n\n三乙')
  await save(li, typed, current, { take: 'mine', fields: ['body'], shown: null })
  expect((await read()).current.body).toBe('一乙\n\n二\n\n三乙')
})
