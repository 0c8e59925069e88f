import { expect, test } from 'vitest'
import { toText } from './text-lines'

const about = { level: 'error', time: '2026-11-28T12:30:01.000Z', msg: 'A page failed' }

test('an entry is a line with its error below', () => {
  const cause = { name: 'DatabaseError', code: '57014', message: 'cancelled' }
  const err = { name: 'Error', message: 'no story', stack: ['read (lib/a.ts:1:2)'], cause }
  const line = JSON.stringify({ ...about, times: 3, requestId: 'abc', err })
  expect(toText(line)).toBe(
    [
      '12:30:01 error A page failed (3 times)  [abc]',
      '  Error: no story',
      '    at read (lib/a.ts:1:2)',
      '    DatabaseError 57014: cancelled',
      '',
    ].join('\n'),
  )
})

test('other lines are unchanged', () => {
  expect(toText('{"n":1}')).toBe('{"n":1}')
})
