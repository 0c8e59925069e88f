import { expect, test } from 'vitest'
import { isPublic, pathOfKey, plainPath } from './path'

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

test('names a document after the path in Next’s key', () => {
  expect(pathOfKey('/route-cache/APP_PAGE/0a1b/$/article/12')).toBe('/article/12')
  expect(pathOfKey('/route-cache/APP_PAGE/0a1b/$/index')).toBe('/')
  expect(pathOfKey('/route-cache/APP_PAGE/0a1b/$/topic/%E6%B8%AF')).toBe('/topic/%E6%B8%AF')
  expect(pathOfKey('/route-cache/APP_ROUTE/0a1b/$/video/12/markdown')).toBe('/video/12.md')
})

test('knows what is the same for everybody', () => {
  for (const path of [
    '/',
    '/article/1',
    '/feed.xml',
    '/nowhere',
    '/assets/a.js',
    '/_next/static/a.css',
  ]) {
    expect(isPublic(path), path).toBe(true)
  }
  for (const path of [
    '/me',
    '/me/history',
    '/search/found',
    '/api/health',
    '/complaint',
    '/image/640/a.webp',
    '/_next/image',
    '/oembed',
  ]) {
    expect(isPublic(path), path).toBe(false)
  }
  expect(isPublic('/media-policy')).toBe(true)
})
