import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { accountCopy as words } from '@/lib/copy/account'
import { confirmation, newPassword, password, registration, reset, signIn } from './account'
import { identifier } from './identifier'
import { nickname } from './nickname'

const email = (value: string) => ({ kind: 'email', value })
const phone = (value: string) => ({ kind: 'phone', value })

describe('邮箱或手机号', () => {
  test.each([
    [' Reader@Example.ORG ', email('reader@example.org')],
    ['ｒｅａｄｅｒ＠ｅｘａｍｐｌｅ．ｏｒｇ', email('reader@example.org')],
    ['reader@example。org', email('reader@example.org')],
    ['a+b@mail.example.org', email('a+b@mail.example.org')],
    ['13800138000', phone('13800138000')],
    ['１３８００１３８０００', phone('13800138000')],
    ['+86 138-0013-8000', phone('13800138000')],
    ['0086 138 0013 8000', phone('13800138000')],
    ['(+86)13800138000', phone('13800138000')],
    ['8613800138000', phone('13800138000')],
  ])('%s', (typed, expected) => expect(identifier.parse(typed)).toEqual(expected))

  test.each([
    ['', words.identifier.empty],
    ['　', words.identifier.empty],
    ['reader', words.identifier.badPhone],
    ['12800138000', words.identifier.badPhone],
    ['+1 415 555 0100', words.identifier.badPhone],
    ['138001380001', words.identifier.badPhone],
    ['reader@', words.identifier.badEmail],
    ['@example.org', words.identifier.badEmail],
    ['reader@example', words.identifier.badEmail],
    ['a@example.org,b@example.org', words.identifier.badEmail],
    ['a@b@example.org', words.identifier.badEmail],
    [`${'a'.repeat(250)}@example.org`, words.identifier.badEmail],
  ])('%s is refused', (typed, sentence) => expect(faults(identifier, typed)).toEqual([sentence]))
})

describe('昵称', () => {
  test.each([
    ['小明', '小明'],
    ['  夜读 的\u3000人 ', '夜读 的 人'],
    ['Ｌｉ　Ｍｉｎｇ', 'Li Ming'],
    ['❤️读者', '❤读者'],
    ['Nguyễn', 'Nguyễn'],
    ['Иван', 'Иван'],
    ['badminton', 'badminton'],
    ['𠮷'.repeat(20), '𠮷'.repeat(20)],
  ])('%s', (typed, expected) => expect(nickname.parse(typed)).toBe(expected))

  test.each([
    ['', words.nickname.empty],
    [' ', words.nickname.empty],
    ['明', words.nickname.tooShort],
    ['𠮷'.repeat(21), words.nickname.tooLong],
    ['小\u200B明', words.nickname.unreadable],
    ['小\u202E明', words.nickname.unreadable],
    ['小\u0007明', words.nickname.unreadable],
    ['小明\u3164', words.nickname.unreadable],
    ['小明\u2800', words.nickname.unreadable],
    ['Z\u0335\u0322\u0351a\u0336\u0353\u0315lgo', words.nickname.unreadable],
    ['。。。', words.nickname.noLetter],
    ['🌊🌊', words.nickname.noLetter],
    ['аdmin', words.nickname.mixed],
    ['管理员', words.nickname.reserved],
    ['晓闻 编 辑 部', words.nickname.reserved],
    ['官-方-小明', words.nickname.reserved],
    ['晓闻小编', words.nickname.reserved],
    ['Ａｄｍｉｎ', words.nickname.reserved],
    ['admin_01', words.nickname.reserved],
  ])('%j is refused', (typed, sentence) => expect(faults(nickname, typed)).toContain(sentence))
})

describe('密码', () => {
  test.each([
    'correct horse',
    '海上升明月天涯共此时',
    ' 前后都有空格的一句话 ',
    '𠮷'.repeat(128),
    'aaaaaaaaaa',
  ])('%s', (typed) => expect(password.parse(typed)).toBe(typed))

  test.each([
    ['', words.password.empty],
    ['1234567', words.password.tooShort],
    ['𠮷'.repeat(7), words.password.tooShort],
    ['a'.repeat(129), words.password.tooLong],
  ])('%s is refused', (typed, sentence) => expect(faults(password, typed)).toEqual([sentence]))
})

describe('forms', () => {
  test('a missing field counts as empty', () => {
    expect(faults(registration, {})).toEqual([
      words.identifier.empty,
      words.nickname.empty,
      words.password.empty,
    ])
    expect(faults(confirmation, {})).toEqual([words.code.bad])
    expect(faults(reset, {})).toHaveLength(3)
    expect(faults(newPassword, {})).toEqual([words.password.empty, words.password.empty])
  })

  test('a code is six digits in any width and spacing', () => {
    expect(confirmation.parse({ code: ' ０12 345 ' })).toEqual({ code: '012345' })
    for (const code of ['', '12345', '1234567', '12345a']) {
      expect(faults(confirmation, { code })).toEqual([words.code.bad])
    }
  })

  test('signing in accepts a short password and a second step', () => {
    const form = { identifier: '13800138000', password: 'short' }
    expect(signIn.parse(form)).toEqual({
      identifier: phone('13800138000'),
      password: 'short',
      code: null,
    })
    expect(signIn.parse({ ...form, code: '', next: '/me' })).toMatchObject({
      code: null,
      next: '/me',
    })
    expect(signIn.parse({ ...form, code: '012 345' }).code).toBe('012345')
    expect(faults(signIn, { ...form, password: '' })).toEqual([words.password.empty])
  })
})

function faults(schema: z.ZodType, input: unknown): string[] {
  return schema.safeParse(input).error?.issues.map(({ message }) => message) ?? []
}
