import { expect, test } from 'vitest'
import { moveOf, reasonOf } from './keys'

const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, repeat: false }

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
  ['Enter', true, 'send'],
  ['Enter', false, null],
])('%s, in a field: %s', (key, typing, move) => {
  expect(moveOf({ ...plain, key }, typing)).toBe(move)
})

test("the browser's own shortcuts and input methods are not intercepted", () => {
  expect(moveOf({ ...plain, key: 'r', ctrlKey: true }, false)).toBeNull()
  expect(moveOf({ ...plain, key: 'a', metaKey: true }, false)).toBeNull()
  expect(moveOf({ ...plain, key: 'x', isComposing: true }, false)).toBeNull()
})

test('a key that is held down goes through the list and decides nothing', () => {
  expect(moveOf({ ...plain, key: 'j', repeat: true }, false)).toBe('next')
  expect(moveOf({ ...plain, key: 'a', repeat: true }, false)).toBeNull()
  expect(moveOf({ ...plain, key: 'Enter', repeat: true }, true)).toBeNull()
})

test('a number is the place of a reason', () => {
  expect(reasonOf({ ...plain, key: '3' })).toBe(3)
  expect(reasonOf({ ...plain, key: '0' })).toBeNull()
  expect(reasonOf({ ...plain, key: '3', ctrlKey: true })).toBeNull()
})
