import { expect, test } from 'vitest'
import { plainPath } from './plain-path'

test.each([
  ['/', '/'],
  ['/article/12?utm=x#y', '/article/12'],
  ['/article/12/', '/article/12'],
  ['//article///12', '/article/12'],
  ['/a/./b/../c', '/a/c'],
  ['/../../etc', '/etc'],
  ['/%2e%2e/etc', '/etc'],
  ['/topic/港口', '/topic/%E6%B8%AF%E5%8F%A3'],
  ['/topic/%e6%b8%af%e5%8f%a3', '/topic/%E6%B8%AF%E5%8F%A3'],
  ['/topic/a%2Fb', '/topic/a%2Fb'],
  ['/a\\b', '/a/b'],
])('%s is %s', (target, path) => {
  expect(plainPath(target)).toBe(path)
})

test.each(['/%E0%A4%A', '/topic/%', '/%zz'])('%s cannot be read', (target) => {
  expect(plainPath(target)).toBeNull()
})
