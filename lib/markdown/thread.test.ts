import { expect, test } from 'vitest'
import { readMarkdown } from './read'
import { parseBody } from './parse-body'
import { parseInThread } from './thread'

const LIST = '- 港口[开放](/a)\n'.repeat(1_000)
/** Of a busy machine. */
const enough = { ms: 60_000, megabytes: 160 }

test('the worker thread parses a long body to the same result', async () => {
  expect(await parseInThread(LIST, enough)).toEqual(parseBody(LIST))
})

test('exceeding time or memory ends the worker only, and the next body is parsed', async () => {
  const long = '- a\n'.repeat(8_000)
  expect(await parseInThread(long, { ms: 1, megabytes: 160 })).toBeNull()
  expect(await parseInThread(long, { ms: 60_000, megabytes: 16 })).toBeNull()
  expect(await parseInThread(LIST, enough)).toEqual(parseBody(LIST))
})

test('concurrent bodies share one worker and get their own result', async () => {
  const sources = ['甲', '乙', '丙'].map((word) => `${LIST}\n${word}`)
  const parsed = await Promise.all(sources.map((source) => parseInThread(source, enough)))
  expect(parsed).toEqual(sources.map(parseBody))
})

test('a body beyond the limits is shown completely as plain text', async () => {
  const { pieces, references } = await readMarkdown('- a & <b>\n'.repeat(20_000))
  const [html, ...others] = pieces
  expect(html).toBe(`<p>${'- a &#x26; &#x3C;b>\n'.repeat(20_000)}</p>`)
  expect(others).toEqual([])
  expect(references).toEqual({ images: [], videos: [] })
})
