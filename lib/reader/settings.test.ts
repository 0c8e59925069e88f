import { TOTP, Secret } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { readTwoStepSetup } from '@/lib/auth/two-step'
import { db } from '@/lib/db'
import { type Reader, readerOf } from '@/lib/auth/session'
import { errorsOf, newReader, send, signIn } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { deviceAction, readDevices } from './devices'
import { passwordAction } from './password'
import { twoStepAction } from './two-step'
import { readRecoveryCodes } from './recovery-page'
import { readSettings, settingsAction } from './settings'

ownDatabase()
const known = '每天早上都去江边跑步'
const fresh = '海上升明月天涯共此时'
let reader: Reader
let hash: string | undefined
beforeEach(async () => {
  await db().rateLimit.deleteMany()
  hash ??= await hashPassword(known)
  reader = await newReader({ password: hash })
})

const sessions = () => db().session.count({ where: { accountId: reader.id } })

test('a new password ends every session and starts one on this device', async () => {
  await signIn(reader.id)
  const outcome = await send(passwordAction, reader, { current: known, password: fresh })
  expect(errorsOf(outcome)).toEqual({})
  expect(await sessions()).toBe(1)
  const cookies = typeof outcome === 'object' && 'cookies' in outcome ? outcome.cookies : []
  const token = /session=([^;]+)/.exec(cookies?.join('\n') ?? '')?.[1] ?? ''
  expect((await readerOf(token))?.id).toBe(reader.id)
  const { password } = await db().account.findUniqueOrThrow({ where: { id: reader.id } })
  expect(await verifyPassword(password, fresh)).toBe(true)
})

test('a wrong or common password is refused, and guesses are limited', async () => {
  const change = (current: string, password: string) =>
    send(passwordAction, reader, { current, password })
  expect(errorsOf(await change('wrong wrong wrong', fresh))).toHaveProperty('current')
  expect(errorsOf(await change(known, 'password123'))).toHaveProperty('password')
  expect(errorsOf(await change(known, 'short'))).toHaveProperty('password')
  for (let i = 0; i < 8; i++) await change('wrong wrong wrong', fresh)
  expect(errorsOf(await change(known, fresh))).toHaveProperty('until')
})

test('a reader can end one device or all others, never another reader’s', async () => {
  const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'
  const second = await signIn(reader.id, firefox)
  await signIn(reader.id)
  const other = await newReader()
  const [here] = await readDevices(reader)
  expect(here).toMatchObject({ id: reader.sessionId, here: true })
  const names = (await readDevices(reader)).map(({ name }) => name)
  expect(names).toContain('Windows 上的 Firefox')
  await send(deviceAction, other, { session: String(second.sessionId) })
  expect(await sessions()).toBe(3)
  await send(deviceAction, reader, { session: String(second.sessionId) })
  expect(await sessions()).toBe(2)
  expect(errorsOf(await send(deviceAction, reader, {}))).not.toEqual({})
  await send(deviceAction, reader, { others: '1' })
  expect(await db().session.findMany({ where: { accountId: reader.id } })).toMatchObject([
    { id: reader.sessionId },
  ])
  expect(await db().session.count({ where: { accountId: other.id } })).toBe(1)
})

test('the digest can be turned on and off', async () => {
  await send(settingsAction, reader, { digest: '1' })
  expect(await readSettings(reader)).toMatchObject({ digest: true, mailable: true })
  await send(settingsAction, reader, { digest: '0' })
  expect(await readSettings(reader)).toMatchObject({ digest: false })
})

test('two-step login is set up, passed on another device and turned off; codes show until noted', async () => {
  const stranger = await newReader()
  expect(await readTwoStepSetup(reader)).toBeNull()
  await send(twoStepAction, reader, { act: 'begin' })
  const secret = (await readTwoStepSetup(reader))?.secret ?? ''
  const code = (ahead: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.now() + ahead * 30_000,
    })
  expect(
    errorsOf(await send(twoStepAction, reader, { act: 'confirm', code: '000000' })),
  ).toHaveProperty('code')
  const outcome = await send(twoStepAction, reader, {
    act: 'confirm',
    code: code(-1),
    next: '/desk',
  })
  const to = typeof outcome === 'object' && 'to' in outcome ? (outcome.to ?? '') : ''
  const { searchParams } = new URL(to, 'http://here')
  expect(searchParams.get('next')).toBe('/desk')
  const id = searchParams.get('codes')
  const drafts = JSON.stringify(await db().draft.findMany())
  const codes = await readRecoveryCodes(reader, id)
  expect(codes).toHaveLength(10)
  expect(drafts).not.toContain(codes?.[0])
  expect(await readRecoveryCodes(stranger, id)).toBeNull()
  await send(twoStepAction, stranger, { act: 'noted', codes: id ?? '' })
  expect(await readRecoveryCodes(reader, id)).toEqual(codes)
  await send(twoStepAction, reader, { act: 'noted', codes: id ?? '' })
  expect(await readRecoveryCodes(reader, id)).toBeNull()

  const second = await signIn(reader.id)
  const passed = async () =>
    (await db().session.findUniqueOrThrow({ where: { id: second.sessionId } })).twoStep
  expect(
    errorsOf(await send(twoStepAction, second, { act: 'pass', code: '000000' })),
  ).toHaveProperty('code')
  expect(await passed()).toBe(false)
  await send(twoStepAction, second, { act: 'pass', code: code(0), next: '/desk' })
  expect(await passed()).toBe(true)

  const end = { act: 'end', code: codes?.[0] ?? '' }
  expect(
    errorsOf(await send(twoStepAction, reader, { ...end, password: 'wrong wrong' })),
  ).toHaveProperty('password')
  expect(
    errorsOf(await send(twoStepAction, reader, { ...end, code: '', password: known })),
  ).toHaveProperty('code')
  expect((await readSettings(reader)).twoStep).toBe(true)
  await send(twoStepAction, reader, { ...end, password: known })
  expect((await readSettings(reader)).twoStep).toBe(false)
})

test('guesses of the second step are limited', async () => {
  for (let i = 0; i < 10; i++) await send(twoStepAction, reader, { act: 'pass', code: '000000' })
  expect(
    errorsOf(await send(twoStepAction, reader, { act: 'pass', code: '000000' })),
  ).toHaveProperty('until')
})
