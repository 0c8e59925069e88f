import { expect, test } from 'vitest'
import { moveOf } from './keys'

const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false }

test.each([
  ['j', false, 'next'],
  ['K', false, 'previous'],
  ['a', false, 'approve'],
  ['r', false, 'reject'],
  ['x', false, 'tick'],
  ['q', false, null],
  ['Escape', false, null],
  ['a', true, null],
  ['Escape', true, 'leave'],
])('%s, in a field: %s', (key, typing, move) => {
  expect(moveOf({ ...plain, key }, typing)).toBe(move)
})

test("the browser's own shortcuts and input methods are not intercepted", () => {
  expect(moveOf({ ...plain, key: 'r', ctrlKey: true }, false)).toBeNull()
  expect(moveOf({ ...plain, key: 'a', metaKey: true }, false)).toBeNull()
  expect(moveOf({ ...plain, key: 'x', isComposing: true }, false)).toBeNull()
})
