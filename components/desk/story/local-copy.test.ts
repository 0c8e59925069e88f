import { beforeEach, expect, test, vi } from 'vitest'
import { dropLocalCopy, keepLocalCopy, ownCopyKey, readLocalCopies } from './local-copy'

const stored = new Map<string, string>()
vi.stubGlobal('localStorage', {
  get length() {
    return stored.size
  },
  key: (at: number) => [...stored.keys()][at] ?? null,
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  removeItem: (key: string) => stored.delete(key),
})

beforeEach(() => stored.clear())

test('what is written and saved while a copy is offered leaves it', () => {
  keepLocalCopy('story-1-7', { title: '断网时写的' })
  const own = ownCopyKey('1')
  keepLocalCopy(own, { title: '再写' })
  dropLocalCopy(own)
  expect(readLocalCopies('1', { title: '题' })).toMatchObject([
    { key: 'story-1-7', values: { title: '断网时写的' } },
  ])
})

test('copies of this page and of other stories are not offered, and one that is saved is dropped', () => {
  keepLocalCopy(ownCopyKey('1'), { title: '新' })
  keepLocalCopy('story-12-7', { title: '新' })
  keepLocalCopy('story-1-7', { title: '题', gone: '旧' })
  expect(readLocalCopies('1', { title: '题' })).toEqual([])
  expect([...stored.keys()]).toEqual([ownCopyKey('1'), 'story-12-7'])
})

test('copies of a month ago, and what can’t be read, are dropped for every story', () => {
  keepLocalCopy('story-12-7', { title: '新' })
  stored.set('story-1-7', JSON.stringify({ values: { title: '旧' }, at: '2020-01-01T00:00:00Z' }))
  stored.set('story-1-8', '{"values":')
  stored.set('theme', 'dark')
  expect(readLocalCopies('1', { title: '题' })).toEqual([])
  expect([...stored.keys()]).toEqual(['story-12-7', 'theme'])
})
