import { expect, test } from 'vitest'
import { aStory, aVideo } from '@/lib/seo/testing/story'
import { entryId, feedId } from './ids'

// RFC 9562, appendix A.4, but for the name.
const SITE_ID = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
const channel = { title: '时讯', description: '', path: '/column/shixun' }

test('an id is the same for every kind', () => {
  expect(entryId(SITE_ID, aVideo({ id: 12 }))).toBe(entryId(SITE_ID, aStory({ id: 12 })))
})

test('ids are UUIDs of version 5', () => {
  // python3 -c "import uuid; print(uuid.uuid5(uuid.NAMESPACE_DNS, 'story/12'))"
  expect(entryId(SITE_ID, { id: 12 })).toBe('urn:uuid:b1eeac8d-115a-5e5b-bbb2-6c4c17d5d196')
})

test('stories, feeds and sites have ids of their own', () => {
  const other = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'
  const ids = [
    entryId(SITE_ID, { id: 12 }),
    entryId(SITE_ID, { id: 13 }),
    entryId(other, { id: 12 }),
    feedId(SITE_ID, channel),
    feedId(other, channel),
    feedId(SITE_ID, { ...channel, path: '/' }),
    feedId(SITE_ID, { ...channel, path: '/', own: '/partner/x' }),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})
