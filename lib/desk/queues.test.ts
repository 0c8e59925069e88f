import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { countFlagged, type Queue, queues, readCounts, readQueue } from './queues'
import { searchComments } from './search'
import { addAccount, addComment, addReport, addStaff, addStory } from './testing/people'

ownDatabase()
beforeEach(() => db().comment.deleteMany())

const idsIn = async (queue: Queue) =>
  (await readQueue(await addStaff(), queue, null)).items.map(({ id }) => id)

test('each comment is in its queue and counted there', async () => {
  const author = await addAccount()
  const plain = await addComment(author)
  const fresh = await addComment(author, { rule: 'new-account' })
  const suspect = await addComment(author, { rule: 'suspect-terms' })
  const appealed = await addComment(author, { rule: 'blocked-terms', appeal: '没有违规' })
  const reported = await addComment(author, { state: 'approved' })
  await addReport(reported.id)
  await addComment(author, { state: 'rejected' })
  const removed = await addComment(author, { rule: 'links' })
  await db().comment.update({ where: { id: removed.id }, data: { removedAt: new Date() } })
  const all = [plain, fresh, suspect, appealed].map(({ id }) => id)
  expect(await idsIn('waiting')).toEqual(all)
  expect(await idsIn('suspect')).toEqual([suspect.id])
  expect(await idsIn('appeals')).toEqual([appealed.id])
  expect(await idsIn('reported')).toEqual([reported.id])
  expect(await readCounts()).toEqual({
    waiting: 4,
    suspect: 1,
    appeals: 1,
    reported: 1,
    complaints: 0,
  })
})

const queueData: Record<Queue, Parameters<typeof addComment>[1]> = {
  waiting: {},
  reported: { state: 'approved' },
  suspect: { rule: 'suspect-terms' },
  appeals: { appeal: '没有违规' },
}

test.each(queues)(
  'pages of %s neither repeat nor skip comments of the same time',
  async (queue) => {
    const reader = await addStaff()
    const author = await addAccount()
    const storyId = await addStory()
    const createdAt = new Date(Date.now() - 1000)
    const ids: number[] = []
    for (let i = 0; i < 35; i++) {
      const { id } = await addComment(author, { storyId, createdAt, ...queueData[queue] })
      if (queue === 'reported') await addReport(id)
      ids.push(id)
    }
    const first = await readQueue(reader, queue, null)
    const second = await readQueue(reader, queue, first.next)
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
    expect(second.next).toBeNull()
  },
)

test('a queue and its counts are of one story where one is named', async () => {
  const reader = await addStaff()
  const author = await addAccount()
  const storyId = await addStory()
  const { id } = await addComment(author, { storyId })
  const reported = await addComment(author, { storyId, state: 'approved' })
  await addReport(reported.id)
  await addComment(author)
  const idsOf = async (queue: Queue) =>
    (await readQueue(reader, queue, null, storyId)).items.map((item) => item.id)
  expect(await idsOf('waiting')).toEqual([id])
  expect(await idsOf('reported')).toEqual([reported.id])
  expect(await readCounts(storyId)).toMatchObject({ waiting: 1, reported: 1, suspect: 0 })
})

test('of some comments the reported and the suspect ones are flagged', async () => {
  const author = await addAccount()
  const plain = await addComment(author)
  const suspect = await addComment(author, { rule: 'links' })
  const reported = await addComment(author, { state: 'approved' })
  await addReport(reported.id)
  await addReport(reported.id)
  await addComment(author, { rule: 'links' })
  expect(await countFlagged([plain.id])).toBe(0)
  expect(await countFlagged([plain.id, suspect.id, reported.id])).toBe(2)
})

test('a comment of the desk has all that a decision needs', async () => {
  const reader = await addStaff()
  const storyId = await addStory()
  const parent = await addComment(await addAccount('reader', { nickname: '老王' }), {
    storyId,
    state: 'approved',
    text: '原话',
  })
  const author = await addAccount()
  const { id } = await addComment(author, {
    storyId,
    state: 'approved',
    rule: 'suspect-terms',
    parentId: parent.id,
    words: ['加V信'],
    text: '好物加V信，加V信！',
  })
  await addReport(id, '是广告')
  const [item] = (await readQueue(reader, 'reported', null)).items
  expect(item).toMatchObject({
    id,
    rule: '可疑词',
    seen: 'approved.0',
    story: { id: storyId, title: '早市开张' },
    author: { id: author },
    parent: { nickname: '老王', text: '原话' },
    reports: [{ reason: '是广告' }],
    decidable: true,
  })
  expect(item?.parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
    '加V信',
    '加V信',
  ])
})

test('comments are found by text, nickname and number', async () => {
  const reader = await addStaff()
  const author = await addAccount('reader', { nickname: '早起的Cat' })
  const storyId = await addStory()
  const one = await addComment(author, { storyId, text: '鱼很新\u200b鲜，Good，瞭解' })
  const other = await addComment(await addAccount(), { storyId, text: '100%同意_' })
  const found = async (query: string) => {
    const result = await searchComments(reader, query, null)
    if (result === 'slow') throw new Error('slow')
    return [result.items.map(({ id }) => id), result.account?.nickname]
  }
  expect(await found('good')).toEqual([[one.id], undefined])
  expect(await found('新鲜')).toEqual([[one.id], undefined])
  expect(await found('了\u00ad解')).toEqual([[one.id], undefined])
  expect(await found('\u200b')).toEqual([[], undefined])
  expect(await found('早\u200b起的cat')).toEqual([[one.id], '早起的Cat'])
  expect(await found('%')).toEqual([[other.id], undefined])
  expect(await found('ＣＡＴ')).toEqual([[], undefined])
  expect(await found('早起的cat')).toEqual([[one.id], '早起的Cat'])
  expect(await found(`#${other.id}`)).toEqual([[other.id], undefined])
  expect(await searchComments(reader, '鱼', one.id)).toMatchObject({ items: [], next: null })
})
