import { expect, test } from 'vitest'
import { neverKept } from '@/lib/routes/never-kept'
import { isStoryPage } from '@/lib/routes/offline'
import { FILES, listCache, ownerOf, SHELL } from './names'

test('a list’s cache names its owner; others have none', () => {
  expect(ownerOf(listCache('read', 0))).toBe(0)
  expect(ownerOf(listCache('favourites', 12))).toBe(12)
  expect(ownerOf(FILES)).toBeNull()
  expect(ownerOf(`${SHELL}0`)).toBeNull()
})

test.each([
  '/api/reader',
  '/me',
  '/me/favourites',
  '/desk/comments',
  '/login',
  '/logout',
  '/story/1/like',
  '/comment/1',
  '/complaint',
  '/media/a.mp4',
  '/partner/key/feed.xml',
  '/column/city/subscription',
])('%s is left to the browser', (path) => expect(neverKept.test(path)).toBe(true))

test.each(['/', '/article/1', '/hant/video/1', '/search', '/medal', '/comments/1', '/offline'])(
  '%s is answered by the worker',
  (path) => expect(neverKept.test(path)).toBe(false),
)

test('stories alone are kept, in both scripts', () => {
  expect(['/article/1', '/hant/video/2'].every(isStoryPage)).toBe(true)
  expect(['/article/1.md', '/articles/1', '/hant/hot', '/article/1/x'].some(isStoryPage)).toBe(
    false,
  )
})
