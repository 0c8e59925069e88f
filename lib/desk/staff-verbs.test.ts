import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { staffCopy as words } from '@/lib/copy/staff'
import { type Action, type ActionOutcome, runAction } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { readStanding } from '@/lib/auth/standing'
import { ownDatabase } from '@/lib/testing/own-database'
import { addAccount, addHolder, addStory, auditEntriesOf } from './testing/people'
import { findMembers, readStaffMember, readStaffMembers } from './staff-members'
import { rightAction, roleAction } from './staff-verbs'

ownDatabase()

test('a right is given for a column, once, and taken again, with an audit entry each', async () => {
  const admin = await addHolder(['admin'])
  await addStory()
  const id = await addAccount()
  const form = { right: 'edit', column: 'city' }
  expect(await send(rightAction, admin, id, { ...form, on: '1' })).toMatchObject({
    json: { changed: true },
    to: `/desk/staff/${id}?notice=right-given`,
  })
  expect(await send(rightAction, admin, id, { ...form, on: '1' })).toMatchObject({
    json: { changed: false },
  })
  expect(await readStanding(id)).toEqual({ rights: { edit: ['city'] }, rank: 'moderator' })
  await send(rightAction, admin, id, { right: 'edit', on: '1' })
  await send(rightAction, admin, id, { right: 'edit', column: '', on: '1' })
  expect((await readStanding(id)).rights).toEqual({ edit: 'all' })
  await send(rightAction, admin, id, { ...form, on: '0' })
  await send(rightAction, admin, id, { right: 'edit', column: '', on: '0' })
  await send(rightAction, admin, id, { right: 'edit', column: '', on: '0' })
  expect(await readStanding(id)).toEqual({ rights: {}, rank: 'reader' })
  expect(await auditEntriesOf(`account/${id}`)).toEqual([
    { verb: 'giveRight', byId: admin.id, detail: '编辑（城事）' },
    { verb: 'giveRight', byId: admin.id, detail: '编辑（全部栏目）' },
    { verb: 'takeRight', byId: admin.id, detail: '编辑（城事）' },
    { verb: 'takeRight', byId: admin.id, detail: '编辑（全部栏目）' },
  ])
})

test('what can’t be given is refused at its field', async () => {
  const admin = await addHolder(['admin'])
  const id = await addAccount()
  const errors = async (form: Record<string, string>) =>
    ((await send(rightAction, admin, id, { on: '1', ...form })) as { errors: unknown }).errors
  expect(await errors({ right: 'rule' })).toEqual({ right: words.badRight })
  expect(await errors({ right: 'edit', column: 'nosuch' })).toEqual({ column: words.badColumn })
  expect(await errors({ right: 'edit', column: 'No Such' })).toEqual({ column: words.badColumn })
  expect(await errors({ right: 'admin', column: 'city' })).toEqual({ column: words.wholeOnly })
  const waiting = await addAccount('reader', { confirmedAt: null })
  expect(await send(rightAction, admin, waiting, { right: 'edit', on: '1' })).toBe('not-found')
  expect(await send(roleAction, admin, 2_000_000, { role: 'editor' })).toBe('not-found')
  expect(await db().staffRight.count({ where: { accountId: { in: [id, waiting] } } })).toBe(0)
})

test('a role is given, and the last admin stays one', async () => {
  await db().account.deleteMany({ where: { rights: { none: {} } } })
  const admin = await addHolder(['admin'])
  await db().staffRight.deleteMany({ where: { right: 'admin', accountId: { not: admin.id } } })
  const take = () => send(rightAction, admin, admin.id, { right: 'admin', on: '0' })
  expect(await take()).toEqual({ errors: { right: words.lastAdmin } })
  const id = await addAccount()
  expect(await send(roleAction, admin, id, { role: 'admin' })).toMatchObject({
    json: { changed: true },
    to: `/desk/staff/${id}?notice=role-changed`,
  })
  expect(await auditEntriesOf(`account/${id}`)).toMatchObject([{ detail: '读者 → 管理员' }])
  expect(await take()).toMatchObject({ json: { changed: true } })
  expect(await send(roleAction, admin, id, { role: 'reader' })).toEqual({
    errors: { role: words.lastAdmin },
  })
})

test('staff are listed with role or rights, and found by address or nickname', async () => {
  const admin = await addHolder(['admin'])
  const email = 'wang.li@example.org'
  const id = await addAccount('moderator', { email, nickname: '王力' })
  const reader = await addAccount('reader', { nickname: '王立' })
  const { members } = await readStaffMembers(admin, null)
  expect(members.map((member) => member.id)).toEqual(expect.arrayContaining([admin.id, id]))
  expect(members.map((member) => member.id)).not.toContain(reader)
  const [first] = members
  const { members: rest } = await readStaffMembers(admin, first?.id ?? null)
  expect(rest).toEqual(members.slice(1))
  for (const query of ['Wang.Li@Example.org', ' 王力'])
    expect(await findMembers(admin, query)).toMatchObject([
      { id, role: 'moderator', address: 'w***@example.org', twoStep: false, rights: [] },
    ])
  expect(await findMembers(admin, '王')).toEqual([])
  expect(await readStaffMember(admin, reader)).toMatchObject({ nickname: '王立', role: 'reader' })
  expect(await readStaffMember(admin, 2_000_000)).toBeNull()
})

function send<Input>(
  action: Action<Staff<'admin'>, Input, ActionOutcome>,
  reader: Staff<'admin'>,
  id: number,
  fields: Record<string, string>,
): Promise<ActionOutcome> {
  const context = { reader, address: 'a', device: '', params: { id: String(id) }, from: '/' }
  return runAction(action, fields, { ...context, headers: new Headers() })
}
