import { expect, test } from 'vitest'
import { TagVersions } from './tag-versions'

test('an invalidation counts from the version before it', () => {
  const versions = new TagVersions()
  versions.invalidate(['story/1'])
  const version = versions.current
  expect(versions.changedSince(version, ['story/1'])).toBe(false)
  versions.invalidate(['story/2'])
  expect(versions.changedSince(version, ['story/1'])).toBe(false)
  expect(versions.changedSince(version, ['story/1', 'story/2'])).toBe(true)
})

test('invalidating everything counts for every tag and without tags', () => {
  const versions = new TagVersions()
  const version = versions.current
  versions.invalidateAll()
  expect(versions.changedSince(version, [])).toBe(true)
  expect(versions.changedSince(versions.current, ['story/1'])).toBe(false)
})

test('forgotten tags count as changed', () => {
  const versions = new TagVersions()
  const version = versions.current
  for (let id = 1; id <= 20_100; id++) versions.invalidate([`story/${id}`])
  expect(versions.changedSince(version, ['story/none'])).toBe(true)
  expect(versions.changedSince(versions.current, ['story/1'])).toBe(false)
})
