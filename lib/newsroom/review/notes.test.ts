import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { addNote, readNotes, resolveNote } from './notes'
import { readPendingText } from './pending-text'
import { BODY, reviewFixture } from './testing/review-fixture'

const { everybody, addDraft } = reviewFixture()

test('a note finds its passage after the text changed, or says that it is gone', async () => {
  const { first, author } = everybody()
  const id = await addDraft()
  await addNote(first, id, { quote: '渡口又开船', text: '几点？', near: 0 })
  await addNote(first, id, { quote: '六点', text: '核对', near: 0 })
  await addNote(first, id, { quote: '', text: '整体可以', near: 0 })
  expect(await addNote(first, id, { quote: '没有的话', text: '？', near: 0 })).toBe('not-found')
  const fields = { body: `新的第一段。\n\n${BODY.replace('六点', '七点')}` }
  await db().edit.create({ data: { storyId: id, baseVersion: 1, fields, byId: author.id } })
  const story = await readPendingText(db(), id)
  if (!story) throw new Error('no story')
  const notes = await readNotes(story)
  expect(notes.map(({ text, start }) => [text, start])).toEqual([
    ['核对', null],
    ['整体可以', null],
    ['几点？', fields.body.indexOf('渡口又开船')],
  ])
  expect(await resolveNote(author, id, notes[0]?.id ?? 0, true)).toBe(true)
  expect((await readNotes(story)).at(-1)).toMatchObject({ text: '核对', done: true })
  expect(await resolveNote(author, id, 2_000_000, true)).toBeNull()
})
