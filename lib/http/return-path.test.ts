import { expect, test } from 'vitest'
import { returnPath } from './return-path'

test.each([
  ['/article/12#comments', '/article/12#comments'],
  ['/search?q=%E6%B8%AF', '/search?q=%E6%B8%AF'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/.//elsewhere.example', '/'],
  ['/\t/elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['article/12', '/'],
  ['', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('%j leads to %s', (next, path) => expect(returnPath(next)).toBe(path))
