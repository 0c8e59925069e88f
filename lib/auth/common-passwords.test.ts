import { expect, test } from 'vitest'
import { isCommon } from './common-passwords'

process.env.SITE_URL = 'https://www.xiaowen.example'
const names = ['小明', 'zhang.san@example.org', null]

test.each([
  'qwertyuiop',
  'QwertyUiop',
  'ｑｗｅｒｔｙｕｉｏｐ',
  'password123',
  '1234567890',
  '9876543210',
  '13800138000',
  '2026-11-24',
  '**********',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '啊啊啊啊啊啊啊啊啊啊',
  '晓闻晓闻晓闻2026',
  '晓闻我的密码',
  'xiaowen2026!',
  '小明小明小明123',
  '小明小明19900101',
  'Zhang.San@example.org',
  'zhang.san1990',
])('%s is easy to guess', (password) => expect(isCommon(password, names)).toBe(true))

test.each([
  '海上升明月天涯共此时',
  '小明每天早上都去江边跑步',
  'correct horse battery',
  'zhang.san likes green tea',
  'k7#mQ2!vX9',
  '小明k7#mQ2!vX9',
])('%s is not easy to guess', (password) => expect(isCommon(password, names)).toBe(false))

test('without names, leaked passwords and the site’s name are refused', () => {
  expect(isCommon('xiaowen-xiaowen')).toBe(true)
  expect(isCommon('zhang.san1990')).toBe(false)
})
