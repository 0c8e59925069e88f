import { expect, test } from 'vitest'
import { ownDatabase } from '@/lib/testing/own-database'
import { note, warn } from './account-verbs'
import { approve, reject } from './decisions'
import { readAuditLog } from './audit-log'
import { readReaderFile } from './reader-file'
import { addAccount, addComment, addEditor, addStaff } from './testing/people'

ownDatabase()

test('a reader’s file counts and lists comments; its address is masked, for admins alone', async () => {
  const reader = await addStaff()
  const id = await addAccount('reader', { email: 'reader@example.org' })
  await approve(reader, await addComment(id))
  const last = await addComment(id)
  await reject(reader, last, '与本文无关')
  await note(reader, id, '核实过')
  const record = await readReaderFile(reader, id)
  expect(record).toMatchObject({
    approved: 1,
    rejected: 1,
    email: null,
    phone: null,
    actionable: true,
    notes: [{ text: '核实过', by: reader.nickname }],
  })
  expect(record?.comments[0]).toMatchObject({ id: last.id, reason: '与本文无关', rule: '人工审核' })
  expect((await readReaderFile(await addStaff('editor'), id))?.email).toBeNull()
  expect((await readReaderFile(await addStaff('admin'), id))?.email).toBe('r***@example.org')
  expect(await readReaderFile(reader, reader.id)).toMatchObject({ actionable: false })
  expect(await readReaderFile(reader, 2_000_000)).toBeNull()
})

test('the audit log lists the newest first, in pages', async () => {
  const reader = await addStaff()
  const id = await addAccount()
  for (let i = 0; i < 51; i++) await warn(reader, id, `第${i}次`)
  const editor = await addEditor()
  const first = await readAuditLog(editor, null)
  expect(first.entries).toHaveLength(50)
  expect(first.entries[0]).toMatchObject({
    verb: 'warn',
    detail: '第50次',
    about: { kind: 'account', id: String(id) },
    by: { id: reader.id },
  })
  await note(reader, id, '电话核实过')
  expect((await readAuditLog(editor, null, { verb: 'note' })).entries).toHaveLength(2)
  expect((await readAuditLog(editor, null, { byId: editor.id })).entries).toEqual([])
  const both = await readAuditLog(editor, null, { verb: 'note', byId: reader.id })
  expect(both.entries).toMatchObject([{ verb: 'note', by: { id: reader.id } }])
  const rest = await readAuditLog(editor, first.next)
  expect(rest.entries[0]?.detail).toBe('第0次')
})
