import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { openSession, readerOf } from '@/lib/auth/session'
import { requireRight } from '@/lib/auth/staff'
import { addAccount, addHolder, addStaff, giveRights } from '@/lib/desk/testing/people'
import { ban } from '@/lib/desk/account-verbs'
import { can } from '@/lib/schemas/rights'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()

test('a right for a column is good for that column, one for all for every story', async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  const local = await addHolder(['edit'], 'city')
  const whole = await addHolder(['edit'])
  expect([undefined, 'city', 'sea', null].map((column) => can(local, 'edit', column))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([undefined, 'city', null].map((column) => can(whole, 'edit', column))).toEqual([
    true,
    true,
    true,
  ])
  expect(can(whole, 'publish')).toBe(false)
  const reader = await readerOf(await openSession(whole.id, { device: '', twoStep: true }))
  if (!reader) throw new Error('no reader')
  expect(await requireRight(reader, 'edit', 'sea')).toMatchObject({ id: whole.id })
  expect(await requireRight(reader, ['publish', 'edit'])).toMatchObject({ rights: { edit: 'all' } })
  expect(await requireRight(reader, 'publish')).toBe('not-found')
  // A right that was taken is gone at once.
  await db().staffRight.deleteMany({ where: { accountId: whole.id } })
  expect(await requireRight(reader, 'edit')).toBe('not-found')
})

test('who moderates by a right acts on readers, and on nobody who has rights', async () => {
  const holder = await addHolder(['moderate'])
  const colleague = await addAccount()
  await giveRights(colleague, ['proof'])
  const form = { days: 7, reason: '多次发布广告' }
  expect(await ban(holder, await addAccount(), form)).toBe(true)
  expect(await ban(holder, colleague, form)).toBeNull()
  expect(await ban(holder, await addAccount('moderator'), form)).toBeNull()
  expect(await ban(await addStaff('editor'), colleague, form)).toBe(true)
})
