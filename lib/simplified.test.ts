import { expect, test } from 'vitest'
import { simplified } from './simplified'

test.each([
  ['聞', '闻'],
  ['賭', '赌'],
  ['裏', '里'],
  ['裡', '里'],
  ['衞', '卫'],
  ['著', '着'],
  ['闻', '闻'],
  ['a', 'a'],
  ['埠', '埠'],
])('%s becomes %s', (character, form) => {
  expect(simplified(character)).toBe(form)
})
