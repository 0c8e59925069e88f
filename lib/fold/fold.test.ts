import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { fold } from './fold'
import { variants } from './variants'

ownDatabase()

/** Characters whose lower case or compatibility form is newer than Unicode 14 of Postgres 15. */
const newer =
  /[\u1c89\ua7cb-\ua7dc\ua7f1\u{105c9}\u{105e4}\u{10d50}-\u{10d65}\u{16ea0}-\u{16eb8}\u{1ccd6}-\u{1ccf9}\u{1e030}-\u{1e06d}]/u

test.each([
  ['臺灣鐵路', '台湾铁路'],
  ['ＬＮＧ', 'lng'],
  ['㎡……', 'm2......'],
  ['iPhone 17', 'iphone 17'],
  ['𠀾', '𠀾'],
  ['体育', '体育'],
  ['瞭解', '了解'],
  ['甚麼', '什么'],
  ['彷彿', '仿佛'],
  ['甦醒', '苏醒'],
  ['港\u200b口', '港口'],
  ['港\u00ad口', '港口'],
  ['港\u2060\ufeff\u034f\ufe0f\u180e\u{e0067}口', '港口'],
  ['\u2066港\u202e口\u2069', '港口'],
  ['港\u0336口\u0336', '港口'],
  ['港\u3164\uffa0\u2800口', '港口'],
  ['Café MÜNCHEN Nguyễn', 'cafe munchen nguyen'],
  ['cafe\u0301', 'cafe'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['İstanbul', 'istanbul'],
  ['ガ', 'ガ'],
  ['हिन्दी', 'हिन्दी'],
  ['བོད་ཡིག', 'བོད་ཡིག'],
  ['한국'.normalize('NFD'), '한국'],
])('%j is folded to %j, also by the database', async (text, form) => {
  expect(fold(text)).toBe(form)
  const [row] = await db().$queryRaw<{ form: string }[]>`select search.fold(${text}) as form`
  expect(row?.form).toBe(form)
})

test('the database has the same table of variants', async () => {
  expect(
    await db().$queryRaw`select search.variants() as from, search.variant_forms() as to`,
  ).toEqual([{ from: [...variants.keys()].join(''), to: [...variants.values()].join('') }])
})

/** The last character but those for private use, which stay. */
const last = 0xe0fff

test('every character is folded as in the database', async () => {
  const rows = await db().$queryRaw<{ character: string; form: string }[]>`
    select chr(i) as character, form
    from generate_series(1, ${last}::int) i, lateral (select search.fold(chr(i)) as form offset 0) f
    where i not between 55296 and 57343 and (i < 262144 or i >= 917504) and form <> chr(i)`
  const folded = new Map(rows.map(({ character, form }) => [character, form]))
  const different = []
  for (let i = 1; i <= last; i++) {
    const character = String.fromCodePoint(i)
    const isHalf = i >= 0xd800 && i <= 0xdfff
    const isUnassigned = i >= 0x40000 && i < 0xe0000
    if (isHalf || isUnassigned || newer.test(character)) continue
    if (fold(character) !== (folded.get(character) ?? character)) different.push(character)
  }
  expect(different).toEqual([])
})
