import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { runJobs } from '@/lib/testing/run-jobs'
import { answerComplaint } from './complaint-answer'
import { readComplaints } from './complaints'
import { auditEntriesOf, addAccount, addStaff, notificationsOf } from './testing/people'

ownDatabase()
const folder = mkdtempSync(join(tmpdir(), 'xiaowen-desk-'))
Object.assign(process.env, { DATA_DIR: folder })

test('an answer is saved once, notified and mailed', async () => {
  const reader = await addStaff()
  const accountId = await addAccount()
  const { id } = await complain({ accountId, contact: 'Reader@Example.org' })
  const results = await Promise.all([
    answerComplaint(reader, id, '图片已经修好'),
    answerComplaint(reader, id, '图片已经修好'),
  ])
  expect(results.sort()).toEqual([false, true])
  expect(await notificationsOf(accountId)).toMatchObject([{ kind: 'answer', text: '图片已经修好' }])
  expect(await auditEntriesOf(`complaint/${id}`)).toEqual([
    { verb: 'answerComplaint', byId: reader.id, detail: '图片已经修好' },
  ])
  await runJobs()
  const [name = '', ...more] = readdirSync(join(folder, 'mail'))
  expect(more).toEqual([])
  const mail = readFileSync(join(folder, 'mail', name), 'utf8')
  expect(mail).toMatch(/^To: reader@example\.org$/m)
  expect(mail).toContain('图片已经修好')
  expect(await answerComplaint(reader, 2_000_000, '没有')).toBeNull()
})

test('open complaints are listed oldest first, answered ones newest first, with a masked contact', async () => {
  const [reader, editor] = [await addStaff(), await addStaff('editor')]
  const { id } = await complain({ contact: '13800138000' })
  const later = await complain({})
  const open = async (reads = reader) => (await readComplaints(reads, false, null)).items
  expect(await open()).toMatchObject([
    { id, contact: '138****8000', answer: null },
    { id: later.id, contact: null },
  ])
  expect(await open(editor)).toMatchObject([{ contact: '13800138000' }, { contact: null }])
  await answerComplaint(reader, id, '谢谢')
  expect(await open()).toMatchObject([{ id: later.id }])
  await answerComplaint(reader, later.id, '谢谢')
  expect(await open()).toEqual([])
  const [last, before] = (await readComplaints(reader, true, null)).items
  expect([last, before]).toMatchObject([{ id: later.id }, { id }])
})

function complain(more: { accountId?: number; contact?: string }) {
  const data = { text: '首页的图片一直打不开，请检查。', address: 'x', ...more }
  return db().complaint.create({ data })
}
