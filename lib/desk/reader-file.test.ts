import { expect, test } from 'vitest'
import { ownDatabase } from '@/lib/testing/own-database'
import { note, warn } from './account-verbs'
import { approve, reject } from './decide'
import { readLog } from './read-audit-log'
import { readRecord } from './reader-file'
import { addAccount, addComment, addEditor, addStaff } from './testing/people'

ownDatabase()

test('a record counts and shows; an address is masked, and for admins alone', async () => {
  const who = await addStaff()
  const id = await addAccount('reader', { email: 'reader@example.org' })
  await approve(who, await addComment(id))
  const last = await addComment(id)
  await reject(who, last, '与本文无关')
  await note(who, id, '核实过')
  const record = await readRecord(who, id)
  expect(record).toMatchObject({
    approved: 1,
    rejected: 1,
    email: null,
    phone: null,
    theirs: true,
    notes: [{ text: '核实过', by: who.nickname }],
  })
  expect(record?.comments[0]).toMatchObject({ id: last.id, reason: '与本文无关', rule: '人工审核' })
  expect((await readRecord(await addStaff('editor'), id))?.email).toBeNull()
  expect((await readRecord(await addStaff('admin'), id))?.email).toBe('r***@example.org')
  expect(await readRecord(who, who.id)).toMatchObject({ theirs: false })
  expect(await readRecord(who, 2_000_000)).toBeNull()
})

test('the log has the newest first, a page at a time', async () => {
  const who = await addStaff()
  const id = await addAccount()
  for (let i = 0; i < 51; i++) await warn(who, id, `第${i}次`)
  const editor = await addEditor()
  const first = await readLog(editor, null)
  expect(first.entries).toHaveLength(50)
  expect(first.entries[0]).toMatchObject({
    verb: 'warn',
    detail: '第50次',
    about: { kind: 'account', id },
    by: { id: who.id },
  })
  const rest = await readLog(editor, first.next)
  expect(rest.entries[0]?.detail).toBe('第0次')
})
