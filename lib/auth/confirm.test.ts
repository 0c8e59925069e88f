import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { issueCode } from '@/lib/auth/codes'
import { confirmAddress, resetPassword } from '@/lib/auth/confirm'
import { verifyPassword } from '@/lib/auth/password'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import type { Identifier } from '@/lib/schemas/identifier'

ownDatabase()
const address: Identifier = { kind: 'email', value: 'reader@example.org' }
const PASSWORD = '潮水退去之后再出发'
const proved = new Date('2026-01-01')

beforeEach(() => db().account.deleteMany())

/** An account with a second step. */
async function account(confirmedAt: Date | null): Promise<number> {
  const data = {
    nickname: '小明',
    email: address.value,
    confirmedAt,
    totpSecret: 'box',
    totpConfirmedAt: proved,
    totpStep: 7,
    recoveryCodes: { create: { hash: 'h' } },
  }
  return (await db().account.create({ data })).id
}

async function reset(id: number) {
  return resetPassword(address, { code: await issueCode(id, 'reset'), password: PASSWORD })
}

const read = (id: number) =>
  db().account.findUniqueOrThrow({ where: { id }, include: { recoveryCodes: true } })

test('a password reset of a confirmed account keeps its second step', async () => {
  const id = await account(proved)
  expect(await reset(id)).toEqual({ id, twoStep: true })
  const row = await read(id)
  expect(row).toMatchObject({ confirmedAt: proved, totpSecret: 'box', totpStep: 7 })
  expect(row.recoveryCodes).toHaveLength(1)
  expect(await verifyPassword(row.password, PASSWORD)).toBe(true)
})

test('a password reset that confirms the address removes a stranger’s second step', async () => {
  const id = await account(null)
  expect(await reset(id)).toEqual({ id, twoStep: false })
  const row = await read(id)
  expect(row).toMatchObject({ totpSecret: null, totpConfirmedAt: null, totpStep: null })
  expect(row.recoveryCodes).toEqual([])
  expect(row.confirmedAt).not.toBeNull()
  expect(await verifyPassword(row.password, PASSWORD)).toBe(true)
})

test('a wrong code does not change the password', async () => {
  const id = await account(null)
  const code = await issueCode(id, 'reset')
  const wrong = code === '000000' ? '000001' : '000000'
  expect(await resetPassword(address, { code: wrong, password: PASSWORD })).toBeNull()
  expect(await read(id)).toMatchObject({ confirmedAt: null, totpSecret: 'box', password: null })
})

test('a signed-in reader who confirms the address keeps their second step', async () => {
  const id = await account(null)
  expect(await confirmAddress(id, await issueCode(id, 'confirm'))).toBe(true)
  expect(await read(id)).toMatchObject({ totpSecret: 'box', totpStep: 7 })
})

test('of two accounts one can confirm an address', async () => {
  const id = await account(null)
  const other = { nickname: '小红', email: address.value, confirmedAt: proved }
  await db().account.create({ data: other })
  expect(await confirmAddress(id, await issueCode(id, 'confirm'))).toBe(false)
})

test('a reset form accepts its own code, whatever strangers request and guess', async () => {
  const id = await account(proved)
  const ticket = randomUUID()
  const code = await issueCode(id, 'reset', ticket)
  await issueCode(id, 'reset', randomUUID())
  const wrong = code === '000000' ? '000001' : '000000'
  for (let i = 0; i < 6; i++) {
    expect(await resetPassword(address, { code: wrong, password: PASSWORD })).toBeNull()
  }
  expect(
    await resetPassword(address, { code, password: PASSWORD, ticket: randomUUID() }),
  ).toBeNull()
  expect(await resetPassword(address, { code, password: PASSWORD, ticket })).toEqual({
    id,
    twoStep: true,
  })
})

test('a form without its ticket has five tries at the last code', async () => {
  const id = await account(proved)
  const code = await issueCode(id, 'reset', randomUUID())
  const wrong = code === '000000' ? '000001' : '000000'
  for (let i = 0; i < 5; i++) {
    await resetPassword(address, { code: wrong, password: PASSWORD })
  }
  expect(await resetPassword(address, { code, password: PASSWORD })).toBeNull()
})
