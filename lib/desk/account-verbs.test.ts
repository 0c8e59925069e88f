import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { openSession, readerOf } from '@/lib/auth/session'
import { ownDatabase } from '@/lib/testing/own-database'
import { ban, checkFirst, note, unban, warn } from './account-verbs'
import { auditEntriesOf, addAccount, addStaff, notificationsOf } from './testing/people'

ownDatabase()

const week = { days: 7, reason: '多次发布广告' }

test('a warning notifies the reader and is logged, once', async () => {
  const reader = await addStaff()
  const id = await addAccount()
  const results = await Promise.all([
    warn(reader, id, '请勿发布广告'),
    warn(reader, id, '请勿发布广告'),
  ])
  expect(results.sort()).toEqual([false, true])
  expect(await notificationsOf(id)).toEqual([
    { kind: 'warning', text: '请勿发布广告', commentId: null },
  ])
  expect(await auditEntriesOf(`account/${id}`)).toEqual([
    { verb: 'warn', byId: reader.id, detail: '请勿发布广告' },
  ])
  expect(await warn(reader, id, '第二次提醒')).toBe(true)
})

test('a note is not shown to the reader', async () => {
  const reader = await addStaff()
  const id = await addAccount()
  expect(await note(reader, id, '电话核实过')).toBe(true)
  expect(await note(reader, id, '电话核实过')).toBe(false)
  expect(await db().accountNote.findMany({ where: { accountId: id } })).toMatchObject([
    { text: '电话核实过', byId: reader.id },
  ])
  expect(await notificationsOf(id)).toEqual([])
  expect(await auditEntriesOf(`account/${id}`)).toMatchObject([{ verb: 'note' }])
})

test('checking of a reader’s comments is turned on and off', async () => {
  const reader = await addStaff()
  const id = await addAccount()
  expect(await checkFirst(reader, id, false)).toBe(false)
  expect(await checkFirst(reader, id, true)).toBe(true)
  expect(await checkFirst(reader, id, true)).toBe(false)
  expect(await checkFirst(reader, id, false)).toBe(true)
  expect((await auditEntriesOf(`account/${id}`)).map(({ verb }) => verb)).toEqual([
    'checkFirst',
    'uncheckFirst',
  ])
})

describe('a ban', () => {
  test('ends every session, lasts its time, and is logged', async () => {
    const reader = await addStaff()
    const id = await addAccount()
    const token = await openSession(id, { device: '', twoStep: false })
    expect(await ban(reader, id, week)).toBe(true)
    expect(await readerOf(token)).toBeNull()
    expect(await db().session.count({ where: { accountId: id } })).toBe(0)
    const { bannedUntil } = await db().account.findUniqueOrThrow({ where: { id } })
    expect((bannedUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(6.99 * 86_400_000)
    expect(await auditEntriesOf(`account/${id}`)).toMatchObject([
      { verb: 'ban', byId: reader.id, detail: expect.stringContaining(week.reason) as string },
    ])
    expect(await notificationsOf(id)).toMatchObject([{ kind: 'warning' }])
  })

  test('by two moderators in parallel counts once, and ends once', async () => {
    const [one, other] = [await addStaff(), await addStaff()]
    const id = await addAccount()
    const results = await Promise.all([ban(one, id, week), ban(other, id, { ...week, days: 365 })])
    expect(results.sort()).toEqual([false, true])
    expect(await unban(one, id)).toBe(true)
    expect(await unban(other, id)).toBe(false)
    expect((await auditEntriesOf(`account/${id}`)).map(({ verb }) => verb)).toEqual([
      'ban',
      'unban',
    ])
  })
})

test('an account of the same role or above, or a missing one, is refused', async () => {
  for (const role of ['moderator', 'editor', 'admin'] as const) {
    const reader = await addStaff(role)
    const id = await addAccount(role)
    expect(await ban(reader, id, week)).toBeNull()
    expect(await warn(reader, id, '提醒')).toBeNull()
    expect(await note(reader, id, '备注')).toBeNull()
    expect(await checkFirst(reader, id, true)).toBeNull()
    expect(await ban(reader, reader.id, week)).toBeNull()
    expect(await auditEntriesOf(`account/${id}`)).toEqual([])
  }
  expect(await ban(await addStaff('moderator'), await addAccount('admin'), week)).toBeNull()
  expect(await ban(await addStaff('admin'), await addAccount('editor'), week)).toBe(true)
  expect(await ban(await addStaff(), 2_000_000, week)).toBeNull()
})
