import { beforeAll, expect, test } from 'vitest'
import { bundleWorker } from '@/scripts/release/bundle'
import { readMarkdown } from './read'
import { readNow } from './read-now'
import { readApart } from './thread'

beforeAll(() => bundleWorker('build/markdown-worker.cjs'))

const LIST = '- 港口[开放](/a)\n'.repeat(1_000)

test('a long body is read in a thread as it would be here', async () => {
  expect(await readMarkdown(LIST)).toEqual(readNow(LIST))
})

test('what takes too long, or too much memory, ends the thread alone', async () => {
  const long = '- a\n'.repeat(8_000)
  expect(await readApart(long, { ms: 1, megabytes: 160 })).toBeNull()
  expect(await readApart(long, { ms: 60_000, megabytes: 16 })).toBeNull()
  expect(await readApart(LIST)).toEqual(readNow(LIST))
})

test('several wait for one thread, each for its own', async () => {
  const sources = ['甲', '乙', '丙'].map((word) => `${LIST}\n${word}`)
  const read = await Promise.all(sources.map((source) => readApart(source)))
  expect(read).toEqual(sources.map(readNow))
})

test('what is certain to be too much is plain text, and nothing is lost', async () => {
  const { pieces, references } = await readMarkdown('- a & <b>\n'.repeat(20_000))
  const [html, ...others] = pieces
  expect(html).toBe(`<p>${'- a &#x26; &#x3C;b>\n'.repeat(20_000)}</p>`)
  expect(others).toEqual([])
  expect(references).toEqual({ images: [], videos: [] })
})
