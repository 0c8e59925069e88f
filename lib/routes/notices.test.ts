import { expect, test } from 'vitest'
import { ownPageWithNotice, withNotice } from './notices'

test('a notice leaves the other parameters and replaces an older one', () => {
  expect(withNotice('/me/history', 'history-removed')).toBe('/me/history?notice=history-removed')
  expect(
    withNotice('/me/favourites?folder=3&notice=favourite-moved', 'favourite-removed', 'main'),
  ).toBe('/me/favourites?folder=3&notice=favourite-removed#main')
})

test.each(['/article/1', '/', '/media/a', '/messages'])('%s says nothing to one reader', (from) => {
  expect(ownPageWithNotice(from, 'like-removed')).toBe(from)
})

test.each(['/me', '/me?before=1-2', '/me/comments'])('%s says what was changed', (from) => {
  expect(ownPageWithNotice(from, 'like-removed')).toContain('notice=like-removed')
})
