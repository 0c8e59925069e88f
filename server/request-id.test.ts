import { expect, test } from 'vitest'
import { requestIdOf } from './request-id'

test('request ids are unique', () => {
  const ids = Array.from({ length: 2000 }, () => requestIdOf({}, 0))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[\w-]{16}$/)
})

test('a proxy’s id is used only with TRUST_PROXY and if short and plain', () => {
  expect(requestIdOf({ 'x-request-id': '1f3a-77.b:c' }, 1)).toBe('1f3a-77.b:c')
  expect(requestIdOf({ 'x-request-id': '1f3a-77.b:c' }, 0)).not.toBe('1f3a-77.b:c')
  for (const id of ['short', 'a'.repeat(65), 'a b c d e f', 'a"b,c{d}e', '读者读者读者读者'])
    expect(requestIdOf({ 'x-request-id': id }, 1)).not.toBe(id)
})
