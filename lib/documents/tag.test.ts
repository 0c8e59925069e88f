import { expect, test } from 'vitest'
import { tag } from '@/lib/cache'
import { toTag } from './tag'

test('what the database announces is what reads were tagged with', () => {
  expect(toTag('story/12')).toBe(tag.story(12))
  expect(toTag('stories')).toBe(tag.stories)
  expect(toTag('keyword/港口, 轮渡')).toBe(tag.keyword('港口, 轮渡'))
  expect(toTag('image/2026/11/a.jpg')).toBe(tag.image('2026/11/a.jpg'))
  expect(toTag('column/tide-lines')).toBe(tag.column('tide-lines'))
})
