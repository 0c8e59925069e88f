import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { readFold } from './fold'

ownDatabase()

test.each(['臺灣鐵路', 'ＬＮＧ', '㎡……', 'iPhone 17', '𠀾', '体育'])(
  '%s as the database folds it',
  async (text) => {
    const [row] = await db().$queryRaw<{ form: string }[]>`select search.fold(${text}) as form`
    const fold = await readFold()
    expect(fold(text)).toBe(row?.form)
    expect(Array.from(text, fold).join('')).toBe(row?.form)
  },
)
