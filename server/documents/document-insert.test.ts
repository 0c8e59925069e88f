import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bodyOf, takesBar, toDocument, toInsert, withInsert } from './document'

const closing = '</body></html>'
const wrapped = (text: string) => `<html><body><div class="document">${text}</div>`
const about = { status: 200, headers: {}, tags: [], bar: 'hans' as const }

test.each([1, 500, 60_000])(
  'a page of %i words and its line are whole in every encoding',
  async (length) => {
    const open = wrapped('渡口的雾，'.repeat(length))
    const document = await toDocument(Buffer.from(open + closing), about)
    for (const line of [null, '<aside>台风登陆</aside>', 'x'.repeat(3000), '<i></i>']) {
      const insert = line === null ? null : toInsert(line)
      const text = open + (line ?? '') + closing
      expect(brotliDecompressSync(await bodyOf(document, 'br', insert)).toString()).toBe(text)
      expect(gunzipSync(await bodyOf(document, 'gzip', insert)).toString()).toBe(text)
      expect((await bodyOf(document, 'identity', insert)).toString()).toBe(text)
    }
  },
)

test('an open end costs a page some bytes, and a line its own', async () => {
  const text = Array.from({ length: 3000 }, (_, i) => `段${i * 7919}`).join('')
  const body = Buffer.from(wrapped(text) + closing)
  const [closed, open] = [
    await toDocument(body, { ...about, bar: undefined }),
    await toDocument(body, about),
  ]
  expect(open.br.length - closed.br.length).toBeLessThan(24)
  const insert = toInsert('<aside>台风登陆</aside>')
  const withLine = await bodyOf(open, 'br', insert)
  expect(withLine.length - open.br.length).toBe(Buffer.byteLength('<aside>台风登陆</aside>'))
})

test('only pages of the site take it, before their closing tags', () => {
  const page = Buffer.from(wrapped('文') + closing)
  expect(takesBar(page)).toBe(true)
  expect(withInsert(page, toInsert('<i></i>')).toString()).toBe(`${wrapped('文')}<i></i>${closing}`)
  for (const other of [`<p>文</p>${closing}`, wrapped('文'), `${wrapped('文')}${closing}\n`])
    expect(takesBar(Buffer.from(other))).toBe(false)
})
