import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { forms } from '@/lib/simplified'
import { ownDatabase } from '@/lib/testing/own-database'
import { fold } from './fold'

ownDatabase()

/** Characters whose lower case or compatibility form is newer than Unicode 14 of Postgres 15. */
const newer =
  /[\u1c89\ua7cb-\ua7dc\ua7f1\u{10d50}-\u{10d65}\u{16ea0}-\u{16eb8}\u{1ccd6}-\u{1ccf9}\u{1e030}-\u{1e06d}]/u

test.each(['臺灣鐵路', 'ＬＮＧ', '㎡……', 'iPhone 17', '𠀾', '体育', 'ΟΔΟΣ', 'İstanbul'])(
  '%s is folded as in the database',
  async (text) => {
    const [row] = await db().$queryRaw<{ form: string }[]>`select search.fold(${text}) as form`
    expect(fold(text)).toBe(row?.form)
    expect(Array.from(text, fold).join('')).toBe(row?.form)
  },
)

test('the database has the same table of simplified characters', async () => {
  expect(
    await db().$queryRaw`select search.traditional() as from, search.simplified() as to`,
  ).toEqual([{ from: [...forms.keys()].join(''), to: [...forms.values()].join('') }])
})

test('every character is folded as in the database', async () => {
  const rows = await db().$queryRaw<{ character: string; form: string }[]>`
    select chr(i) as character, search.fold(chr(i)) as form from generate_series(1, 1114111) i
    where i not between 55296 and 57343 and search.fold(chr(i)) <> chr(i)`
  const folded = new Map(rows.map(({ character, form }) => [character, form]))
  const different = []
  for (let i = 1; i <= 0x10ffff; i++) {
    const character = String.fromCodePoint(i)
    const isHalf = i >= 0xd800 && i <= 0xdfff
    if (isHalf || newer.test(character)) continue
    if (fold(character) !== (folded.get(character) ?? character)) different.push(character)
  }
  expect(different).toEqual([])
})
