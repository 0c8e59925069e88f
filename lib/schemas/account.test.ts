import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
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
    ['reader@例子.中国', email('reader@xn--fsqu00a.xn--fiqs8s')],
    ['Reader@例子。中国', email('reader@xn--fsqu00a.xn--fiqs8s')],
    ['reader@xn--fsqu00a.xn--fiqs8s', email('reader@xn--fsqu00a.xn--fiqs8s')],
    ['reader@XN--FSQU00A.中国', email('reader@xn--fsqu00a.xn--fiqs8s')],
    ['reader@münchen.de', email('reader@xn--mnchen-3ya.de')],
    ['reader@mu\u0308nchen.de', email('reader@xn--mnchen-3ya.de')],
    ['reader@MÜNCHEN.de', email('reader@xn--mnchen-3ya.de')],
    ['reader@почта.рф', email('reader@xn--80a1acny.xn--p1ai')],
    ['reader@example.中国', email('reader@example.xn--fiqs8s')],
    ['reader@example.org.', email('reader@example.org')],
    ['\u200breader@example.org\ufeff', email('reader@example.org')],
    ['rea\u200bder@exam\u00adple\u2060.org', email('reader@example.org')],
    ['\u202areader@example.org\u202c', email('reader@example.org')],
    ['reader @ example.org\r\n', email('reader@example.org')],
    ['reader＠example．org', email('reader@example.org')],
    ['mailto:reader@example.org', email('reader@example.org')],
    ['<reader@example.org>', email('reader@example.org')],
    ['小明 <reader@example.org>', email('reader@example.org')],
    ["o'brien!#$%&*/=?^_`{|}~-@example.org", email("o'brien!#$%&*/=?^_`{|}~-@example.org")],
    [`${'a'.repeat(64)}@example.org`, email(`${'a'.repeat(64)}@example.org`)],
    ['138\u200b0013\u00a08000\ufeff', phone('13800138000')],
    ['\u202d+86 138 0013 8000\u202c', phone('13800138000')],
    ['＋８６－１３８００１３８０００', phone('13800138000')],
    ['138.0013.8000', phone('13800138000')],
    ['tel:+8613800138000', phone('13800138000')],
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
    ['\u200b', words.identifier.empty],
    ['reader.example.org', words.identifier.badPhone],
    ['reader@', words.identifier.email.incomplete],
    ['@example.org', words.identifier.email.incomplete],
    ['reader@example', words.identifier.email.incomplete],
    ['reader@example.', words.identifier.email.incomplete],
    ['@', words.identifier.email.incomplete],
    ['a@example.org,b@example.org', words.identifier.email.several],
    ['a@b@example.org', words.identifier.email.several],
    [`${'a'.repeat(250)}@example.org`, words.identifier.email.long],
    [
      `a@${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.org`,
      words.identifier.email.long,
    ],
    ['读者@例子.中国', words.identifier.email.foreign],
    ['読者@example.org', words.identifier.email.foreign],
    ['müller@example.org', words.identifier.email.foreign],
    ['"a b"@example.org', words.identifier.email.odd],
    ['"a@b"@example.org', words.identifier.email.odd],
    ['.reader@example.org', words.identifier.email.odd],
    ['reader.@example.org', words.identifier.email.odd],
    ['rea..der@example.org', words.identifier.email.odd],
    ['a,reader@example.org', words.identifier.email.odd],
    ['reader@example..org', words.identifier.email.domain],
    ['reader@-example.org', words.identifier.email.domain],
    ['reader@exa_mple.org', words.identifier.email.domain],
    ['reader@[192.0.2.1]', words.identifier.email.domain],
    ['reader@192.0.2.1', words.identifier.email.domain],
    ['reader@example.org/x', words.identifier.email.domain],
    ['reader@exa%6dple.org', words.identifier.email.domain],
    ['reader@xn--a.org', words.identifier.email.domain],
    ['reader@例子★.中国', words.identifier.email.domain],
    [`reader@${'a'.repeat(64)}.org`, words.identifier.email.domain],
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
    ['བོད་ཡིག', 'བོད་ཡིག'],
    ['བསྒྲུབས་པ', 'བསྒྲུབས་པ'],
    ['བཀྲ་ཤིས་བདེ་ལེགས', 'བཀྲ་ཤིས་བདེ་ལེགས'],
    ['ཧཱུྃ་ཧཱུྃ', 'ཧཱུྃ་ཧཱུྃ'],
    ['မြန်မာ', 'မြန်မာ'],
    ['ကြွေးကြော်', 'ကြွေးကြော်'],
    ['လျှို့ဝှက်', 'လျှို့ဝှက်'],
    ['ᠮᠣᠩᠭᠣᠯ', 'ᠮᠣᠩᠭᠣᠯ'],
    ['ᠰᠠᠶᠢᠨ\u180e\u180bᠠ', 'ᠰᠠᠶᠢᠨ\u180e\u180bᠠ'],
    ['ئۇيغۇرچە', 'ئۇيغۇرچە'],
    ['قازاقشا', 'قازاقشا'],
    ['مُحَمَّد', 'مُحَمَّد'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्\u200dषमा', 'क्\u200dषमा'],
    ['हिन्दी', 'हिन्दी'],
    ['ශ්\u200dරී', 'ශ්\u200dරී'],
    ['น้ำทิพย์', 'น้ำทิพย์'],
    ['ຄຳແພງ', 'ຄຳແພງ'],
    ['ភាសាខ្មែរ', 'ភាសាខ្មែរ'],
    ['ꆈꌠꁱꂷ', 'ꆈꌠꁱꂷ'],
    ['Vahcuengh', 'Vahcuengh'],
    ['한국어', '한국어'],
    ['한국어'.normalize('NFD'), '한국어'],
    ['ガンダム', 'ガンダム'],
    ['Ọlọ́run', 'Ọlọ́run'],
    ['名编', '名编'],
    ['闻晓', '闻晓'],
    ['2024届', '2024届'],
    ['r2d2', 'r2d2'],
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
    ['adm1n', words.nickname.reserved],
    ['r00t', words.nickname.reserved],
    ['Ädmin', words.nickname.reserved],
    ['曉聞', words.nickname.reserved],
    ['晓聞', words.nickname.reserved],
    ['曉闻', words.nickname.reserved],
    ['曉聞小編', words.nickname.reserved],
    ['暁聞', words.nickname.reserved],
    ['晓·闻', words.nickname.reserved],
    ['晓★聞', words.nickname.reserved],
    ['晓\u0336闻', words.nickname.reserved],
    ['曉聞編輯部', words.nickname.reserved],
    ['小編輯部', words.nickname.reserved],
    ['管理員', words.nickname.reserved],
    ['審核員', words.nickname.reserved],
    ['站長', words.nickname.reserved],
    ['官　方', words.nickname.reserved],
    ['晓\u200b闻', words.nickname.unreadable],
    ['小\ufffd明', words.nickname.unreadable],
    ['小\u200d明', words.nickname.unreadable],
    ['re\u200cader', words.nickname.unreadable],
    ['小\u180e明', words.nickname.unreadable],
    ['ก้้้้้', words.nickname.unreadable],
    ['Z\u0335\u0322a\u0336\u0353l\u0336\u0353', words.nickname.unreadable],
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
    const read = { identifier: phone('13800138000'), password: 'short' }
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

function faults(schema: z.ZodType, input: unknown): string[] {
  return schema.safeParse(input).error?.issues.map(({ message }) => message) ?? []
}
