import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { parseBinCursor } from './cursor'
import { readBin } from './read-bin'

ownDatabase()
beforeEach(() => asOwner('truncate story, redirect, page, newsroom.deleted_row cascade'))

test('deleted stories and rows are listed by when they were deleted, with the days that are left', async () => {
  const { id } = await db().story.create({ data: { title: '误删' }, select: { id: true } })
  await db().page.create({ data: { slug: 'old-page', title: '旧页面', body: '正文。' } })
  await db().page.deleteMany({ where: { slug: 'old-page' } })
  await db().story.deleteMany({ where: { id } })
  await asOwner(`update story set deleted_at = now() - interval '2 days 1 hour' where id = ${id}`)
  expect((await readBin(null)).deleted).toMatchObject([
    { table: 'page', rowKey: 'old-page', name: '旧页面', daysLeft: 29 },
    { table: 'story', rowKey: String(id), name: '误删', daysLeft: 27 },
  ])
})

test('what was deleted twice under one key stands once', async () => {
  for (const title of ['一', '二']) {
    await db().page.create({ data: { slug: 'twice', title, body: '正文。' } })
    await db().page.deleteMany({ where: { slug: 'twice' } })
  }
  expect((await readBin(null)).deleted).toMatchObject([{ rowKey: 'twice', name: '二' }])
})

test('120 that were deleted in one moment are read on by a cursor, each once', async () => {
  await asOwner(`
    insert into story (title) select '稿' || i from generate_series(1, 80) i;
    insert into redirect (path, target) select '/old/' || i, '/' from generate_series(1, 40) i;
    begin;
    delete from redirect;
    delete from story;
    commit`)
  const seen = new Set<string>()
  for (let cursor: string | null = null; ;) {
    const { deleted, next } = await readBin(parseBinCursor(cursor))
    for (const { table, rowKey } of deleted) seen.add(`${table} ${rowKey}`)
    if (next === null) break
    cursor = next
  }
  expect(seen.size).toBe(120)
})

test.each(['', 'x', '1-s', '1-x2', '-1-s2', '99999999999999999-s1', null, undefined])(
  'no cursor: %s',
  (text) => {
    expect(parseBinCursor(text)).toBeNull()
  },
)
