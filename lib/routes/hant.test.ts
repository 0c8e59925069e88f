import { expect, test } from 'vitest'
import { hant, hasRendition, isHant, routedPath, withoutHant } from './hant'

test.each([
  '/',
  '/app',
  '/columns',
  '/offline',
  '/article/12',
  '/video/3',
  '/page/about',
  '/column/shixun',
  '/column/shixun/before/1-2',
  '/topic/%E6%B8%AF%E5%8F%A3',
  '/topic/a/before/1-2',
  '/videos',
  '/corrections',
  '/corrections/before/1-2',
  '/videos/before/1-2',
  '/hot',
  '/hot/column/city/week',
  '/archive',
  '/archive/2026/11/24/before/1-2',
  '/comments/12',
  '/comments/12/best/before/1-2',
])('%s has a rendition, whose address leads back', (path) => {
  expect(hasRendition(path)).toBe(true)
  expect(withoutHant(hant(path))).toBe(path)
  expect(routedPath(hant(path))).toBe(path)
})

test.each([
  '/search',
  '/me',
  '/desk/comments',
  '/login',
  '/complaint',
  '/feed.xml',
  '/column/city/feed.xml',
  '/column/city/subscription',
  '/topic/a/feed.atom',
  '/article/12.md',
  '/article/12/markdown',
  '/story/12/like',
  '/api/reader',
  '/not-found',
  '/embed/1',
  '/hant',
  '/hant/article/12',
])('%s has none', (path) => {
  expect(hasRendition(path)).toBe(false)
  expect(routedPath(hant(path))).toBe(hant(path))
})

test('a prefix is a whole segment', () => {
  expect(isHant('/hantology')).toBe(false)
  expect(isHant('/hant?a=1')).toBe(true)
  expect(withoutHant('/hant?a=1')).toBe('/?a=1')
  expect(withoutHant('/hant')).toBe('/')
  expect(withoutHant('/hantology')).toBe('/hantology')
})
