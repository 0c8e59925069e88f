import { beforeEach, expect, test } from 'vitest'
import { cached, reads } from './cached'
import { inRenderContext, newRenderContext } from './render-context'
import { type Tag, tag } from './tags'

const soon = { timeout: 20_000 }

beforeEach(() => {
  reads.storing = true
  reads.store.clear()
})

function invalidate(...tags: Tag[]): void {
  reads.versions.invalidate(tags)
  reads.store.invalidate(tags)
}

/** A read whose calls the test resolves. */
function byHand(name: string, tags: Tag[]) {
  const calls: ((value: string) => void)[] = []
  const read = cached(
    name,
    () => new Promise<string>((answer) => calls.push(answer)),
    () => tags,
  )
  return { calls, read }
}

test('concurrent callers share one read, which is stored until a tag is invalidated', async () => {
  let times = 0
  const read = cached(
    'a',
    () => Promise.resolve((times += 1)),
    () => [tag.story(1)],
  )
  expect(await Promise.all([read(), read()])).toEqual([1, 1])
  expect(await read()).toBe(1)
  invalidate(tag.story(2))
  expect(await read()).toBe(1)
  invalidate(tag.story(1))
  expect(await read()).toBe(2)
})

test('a read that changed meanwhile is not stored, and later callers get the new value', async () => {
  const { calls, read } = byHand('b', [tag.story(1)])
  const first = read()
  invalidate(tag.story(1))
  const second = read()
  calls[1]?.('new')
  expect(await second).toBe('new')
  calls[0]?.('old')
  expect(await first).toBe('old')
  expect(await read()).toBe('new')
})

test('a change of a nested read gives later callers the new value', async () => {
  const inner = byHand('inner', [tag.stories])
  const outer = byHand('outer', [tag.sitemap])
  const read = cached(
    'both',
    async () => (await inner.read()) + (await outer.read()),
    () => [tag.feed],
  )
  const first = read()
  inner.calls[0]?.('old')
  await expect.poll(() => outer.calls.length, soon).toBe(1)
  invalidate(tag.stories)
  const second = read()
  outer.calls[0]?.('+')
  expect(await first).toBe('old+')
  await expect.poll(() => inner.calls.length, soon).toBe(2)
  inner.calls[1]?.('new')
  expect(await second).toBe('new+')
})

test('the render gets the tags of a read and its nested reads, stored or not', async () => {
  const inner = cached(
    'c-inner',
    () => Promise.resolve(1),
    () => [tag.story(1)],
  )
  const outer = cached('c-outer', inner, () => [tag.feed])
  for (const time of ['first', 'second']) {
    const context = newRenderContext()
    await inRenderContext(context, outer)
    expect([...context.tags].sort(), time).toEqual([tag.feed, tag.story(1)])
  }
})

test('similar arguments have different entries', async () => {
  const read = cached(
    'd',
    (one: string | null, two: string) => Promise.resolve([one, two]),
    () => [],
  )
  expect(await read('a,b', 'c')).toEqual(['a,b', 'c'])
  expect(await read('a', 'b,c')).toEqual(['a', 'b,c'])
  expect(await read(null, 'c')).toEqual([null, 'c'])
  expect(await read('null', 'c')).toEqual(['null', 'c'])
})

test('a failed read is not stored', async () => {
  let fails = true
  const read = cached(
    'e',
    () => (fails ? Promise.reject(new Error('away')) : Promise.resolve(1)),
    () => [],
  )
  await expect(read()).rejects.toThrow('away')
  fails = false
  expect(await read()).toBe(1)
})

test('nothing is stored without a listener', async () => {
  reads.storing = false
  let times = 0
  const read = cached(
    'f',
    () => Promise.resolve((times += 1)),
    () => [],
  )
  await read()
  expect(await read()).toBe(2)
})

test('cached values are frozen', async () => {
  const read = cached(
    'g',
    () => Promise.resolve({ items: [{ title: 'a' }] }),
    () => [],
  )
  const { items } = await read()
  expect(() => items.push({ title: 'b' })).toThrow(TypeError)
  expect(() => items[0] && (items[0].title = 'b')).toThrow(TypeError)
})
