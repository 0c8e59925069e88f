import { beforeEach, expect, test } from 'vitest'
import { hashToken } from '@/lib/auth/tokens'
import type { Reader, Role } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { recordProgress } from '@/lib/reader/history'
import { newReader, newStory } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { readState } from './state'

ownDatabase()
const token = 'token'
let reader: Reader
beforeEach(async () => {
  reader = await newReader()
  await db().session.deleteMany()
  const expiresAt = new Date(Date.now() + 60_000)
  await db().session.create({
    data: { accountId: reader.id, tokenHash: hashToken(token), expiresAt },
  })
})

const part = (columnSlug: string, publishedAt: string) =>
  newStory({ kind: 'video', columnSlug, publishedAt: new Date(publishedAt) })

const hasNewParts = async () =>
  (await readState(token, { story: null, column: null, topic: null }))?.badges.history

test('历史 has news while a programme that was watched has a newer part', async () => {
  await db().column.create({ data: { slug: 'talks', name: '夜谈', format: 'programme' } })
  const first = await part('talks', '2026-01-01')
  expect(await hasNewParts()).toBe(false)
  await recordProgress(reader, first, 5)
  expect(await hasNewParts()).toBe(false)
  await part('talks', '2999-01-01')
  expect(await hasNewParts()).toBe(false)
  const second = await part('talks', '2026-01-02')
  expect(await hasNewParts()).toBe(true)
  await recordProgress(reader, second, 5)
  expect(await hasNewParts()).toBe(false)
})

test('a newer video in a column of news is no news of 历史', async () => {
  await db().column.create({ data: { slug: 'clips', name: '快讯' } })
  await recordProgress(reader, await part('clips', '2026-01-01'), 5)
  await part('clips', '2026-01-02')
  expect(await hasNewParts()).toBe(false)
})

test('who sees stories at the desk is told so in a session with the second step', async () => {
  const edits = async (role: Role, twoStep: boolean) => {
    await db().account.update({ where: { id: reader.id }, data: { role } })
    // A changed role has ended the sessions.
    await db().session.deleteMany()
    const expiresAt = new Date(Date.now() + 60_000)
    const data = { accountId: reader.id, tokenHash: hashToken(token), expiresAt, twoStep }
    await db().session.create({ data })
    return (await readState(token, { story: 1, column: null, topic: null }))?.edits
  }
  expect(await edits('moderator', true)).toBe(false)
  expect(await edits('editor', false)).toBe(false)
  expect(await edits('editor', true)).toBe(true)
  await newStory()
  await db().staffRight.create({
    data: { accountId: reader.id, right: 'proof', columnSlug: 'news' },
  })
  expect(await edits('reader', true)).toBe(true)
  expect(await edits('admin', true)).toBe(true)
})
