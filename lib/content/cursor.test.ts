import { expect, test } from 'vitest'
import { encodeCursor, parseCursor } from './cursor'

test('a cursor is the same after encoding and parsing', () => {
  const cursor = { publishedAt: new Date('2026-11-24T01:02:03.456Z'), id: 12 }
  expect(parseCursor(encodeCursor(cursor))).toEqual(cursor)
})

test.each([
  '',
  '1',
  '1-',
  '-1',
  '1-0',
  '01-1',
  '1-01',
  '1-2147483648',
  '1-2x',
  '1e3-2',
  '９-1',
  '-99999999999999-1',
  '999999999999999-1',
])('refuses %s', (text) => {
  expect(parseCursor(text)).toBeNull()
})
