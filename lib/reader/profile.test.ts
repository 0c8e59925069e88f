import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { Reader } from '@/lib/auth/session'
import { errorsOf, newReader, send } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { profileAction, readNextNicknameChange } from './profile'

ownDatabase()
let reader: Reader
beforeAll(() => db().blockedTerm.create({ data: { term: '坏词' } }))
beforeEach(async () => {
  await db().account.deleteMany()
  reader = await newReader({ nickname: '小明' })
})

const DAY = 86_400_000
const name = async () =>
  (await db().account.findUniqueOrThrow({ where: { id: reader.id } })).nickname
const change = async (nickname: string) => errorsOf(await send(profileAction, reader, { nickname }))
const changed = (ago: number) =>
  db().account.update({
    where: { id: reader.id },
    data: { nicknameChangedAt: new Date(Date.now() - ago) },
  })

test('a second change of the nickname within 14 days is refused', async () => {
  expect(await readNextNicknameChange(reader)).toBeNull()
  expect(await change('小明同学')).toEqual({})
  expect(await name()).toBe('小明同学')
  expect((await change('小亮')).nickname).toMatch(/请在 \d{4}\/\d\d\/\d\d 以后再改/)
  await changed(14 * DAY - 60_000)
  expect(await change('小亮')).toHaveProperty('nickname')
  await changed(14 * DAY + 60_000)
  expect(await readNextNicknameChange(reader)).toBeNull()
  expect(await change('小亮')).toEqual({})
  expect(await name()).toBe('小亮')
})

test('of two parallel changes one succeeds', async () => {
  const answers = await Promise.all(['小一一', '小二二', '小三三'].map(change))
  expect(answers.filter((errors) => errors.nickname === undefined)).toHaveLength(1)
})

test('setting the present name starts no waiting time', async () => {
  expect(await change(' 小明 ')).toEqual({})
  expect(await readNextNicknameChange(reader)).toBeNull()
})

test('taken, reserved and blocked names are refused', async () => {
  await newReader({ nickname: 'Ｘiao Hong' })
  expect(await change('xiaohong')).toHaveProperty('nickname')
  expect(await change('晓闻编辑部')).toHaveProperty('nickname')
  expect(await change('我是坏词')).toHaveProperty('nickname')
  expect(await name()).toBe('小明')
})
