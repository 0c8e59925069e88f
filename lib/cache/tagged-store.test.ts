import { expect, test } from 'vitest'
import { TaggedStore } from './tagged-store'

test('invalidating a tag removes its entries only', () => {
  const store = new TaggedStore<{ tags: string[] }>(1000)
  store.set('/', { tags: ['stories', 'story/1'] }, 10)
  store.set('/article/1', { tags: ['story/1'] }, 10)
  store.set('/article/2', { tags: ['story/2'] }, 10)
  store.invalidate(['story/1'])
  expect(['/', '/article/1', '/article/2'].map((path) => Boolean(store.get(path)))).toEqual([
    false,
    false,
    true,
  ])
})

test('an entry set again is found by its new tags only', () => {
  const store = new TaggedStore<{ tags: string[] }>(1000)
  store.set('/', { tags: ['a'] }, 10)
  store.set('/', { tags: ['b'] }, 10)
  store.invalidate(['a'])
  expect(store.get('/')).toBeDefined()
  store.invalidate(['b'])
  expect(store.get('/')).toBeUndefined()
})

test('beyond its bytes the least recently used entry is evicted', () => {
  const store = new TaggedStore<{ tags: string[] }>(100)
  store.set('a', { tags: ['x'] }, 40)
  store.set('b', { tags: ['x'] }, 40)
  store.get('a')
  store.set('c', { tags: ['x'] }, 40)
  expect(['a', 'b', 'c'].map((key) => Boolean(store.get(key)))).toEqual([true, false, true])
  expect(store.bytes).toBe(80)
})

test('an entry larger than the store is rejected and leaves no tag', () => {
  const store = new TaggedStore<{ tags: string[] }>(100)
  store.set('a', { tags: ['x'] }, 101)
  expect(store.get('a')).toBeUndefined()
  store.set('b', { tags: ['x'] }, 1)
  store.invalidate(['x'])
  expect(store.size).toBe(0)
})
