import { expect, test } from 'vitest'
import { convertInThread } from './thread'

/** Of a busy machine. */
const enough = { ms: 60_000, megabytes: 160 }

test('a paste that no stack holds is refused, and the next one is converted', async () => {
  expect(await convertInThread('<b>'.repeat(300) + '<div>'.repeat(40_000), enough)).toBeNull()
  expect(await convertInThread('<p>甲</p>', enough)).toEqual({ markdown: '甲', lost: [] })
})

test('a paste of 1 MB is converted', async () => {
  const row = '<tr><td>港口</td><td><b>吞</b>吐量</td></tr>'
  const html = `<table>${row.repeat(8_000)}</table>${'<p>段<b>落</b></p>'.repeat(10_000)}`
  const converted = await convertInThread(html, enough)
  expect(converted?.markdown.match(/港口/g)).toHaveLength(8_000)
})

test('beyond its time it is given up', async () => {
  expect(await convertInThread('<p>甲</p>'.repeat(50_000), { ms: 1, megabytes: 160 })).toBeNull()
})
