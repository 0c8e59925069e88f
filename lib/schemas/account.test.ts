import { describe, expect, test } from 'vitest'
import { accountCopy as words } from '@/lib/copy/account'
import {
  confirmation,
  newPassword,
  password,
  registration,
  reset,
  signIn,
  signInCode,
} from './account'
import { faults } from './testing/faults'

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
    for (const code of [
      ' ０12 345 ',
      '012-345',
      '012–345',
      '\u200b012345\ufeff',
      '０１２３４５',
      '012\u00a0345\r\n',
    ])
      expect(confirmation.parse({ code })).toEqual({ code: '012345' })
    for (const code of ['', '12345', '1234567', '12345a']) {
      expect(faults(confirmation, { code })).toEqual([words.code.bad])
    }
  })

  test('signing in accepts a short password', () => {
    const form = { identifier: '13800138000', password: 'short' }
    const read = { identifier: { kind: 'phone', value: '13800138000' }, password: 'short' }
    expect(signIn.parse(form)).toEqual(read)
    expect(signIn.parse({ ...form, next: '/me' })).toEqual({ ...read, next: '/me' })
    expect(faults(signIn, { ...form, password: '' })).toEqual([words.password.empty])
  })

  test('a second step is a code of an app or a recovery code', () => {
    expect(signInCode.parse({ code: '012 345', by: 'x' })).toEqual({ code: '012345' })
    expect(signInCode.parse({ code: '7k3m-9qrs', by: 'recovery' })).toEqual({
      code: '7k3m9qrs',
      by: 'recovery',
    })
    for (const code of [undefined, '', ' - ', 'x'.repeat(41)])
      expect(faults(signInCode, { code })).toEqual([words.code.badSecond])
  })
})
