import { expect, test } from 'vitest'
import { variantForm } from './variants'

test.each([
  ['聞', '闻'],
  ['賭', '赌'],
  ['裏', '里'],
  ['裡', '里'],
  ['哩', '里'],
  ['衞', '卫'],
  ['著', '着'],
  ['麼', '么'],
  ['発', '发'],
  ['闻', '闻'],
  ['a', 'a'],
  ['埠', '埠'],
])('%s becomes %s', (character, form) => {
  expect(variantForm(character)).toBe(form)
})
