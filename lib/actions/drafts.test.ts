import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { readDraft, saveDraft } from './drafts'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()
const draft = { fields: { text: '太短\n"引号" \\' }, errors: { text: '请多写一点' } }

test('a draft is shown by its own action alone', async () => {
  const id = await saveDraft('/complaint', draft)
  expect(await readDraft('/complaint', id)).toEqual({ ...draft, action: '/complaint' })
  expect(await readDraft('other', id)).toBeNull()
})

test.each(['', 'x', '00000000-0000-4000-8000-000000000000', "' or 1=1"])(
  'id "%s" finds no draft',
  async (id) => expect(await readDraft('/complaint', id)).toBeNull(),
)

test('a draft of an hour ago is not found, and the next one deletes it', async () => {
  const id = await saveDraft('/complaint', draft)
  await db().draft.update({ where: { id }, data: { createdAt: new Date(Date.now() - 3_700_000) } })
  expect(await readDraft('/complaint', id)).toBeNull()
  await saveDraft('/complaint', draft)
  expect(await db().draft.findUnique({ where: { id } })).toBeNull()
})
