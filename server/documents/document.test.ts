import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bodyOf, toDocument, documentBytes } from './document'

test('the text is the same in every encoding', async () => {
  const text = '晓闻'.repeat(500)
  const about = { status: 200, headers: {}, tags: [] }
  const document = await toDocument(Buffer.from(text), { ...about, tags: [] })
  expect(brotliDecompressSync(await bodyOf(document, 'br')).toString()).toBe(text)
  expect(gunzipSync(await bodyOf(document, 'gzip')).toString()).toBe(text)
  expect((await bodyOf(document, 'identity')).toString()).toBe(text)
})

test('the estimate of bytes is an integer and no less than what is held', async () => {
  for (const length of [1, 7, 501]) {
    const about = { status: 200, headers: {} }
    const document = await toDocument(Buffer.from('闻'.repeat(length)), { ...about, tags: [] })
    const bytes = document.br.length + (await bodyOf(document, 'gzip')).length
    expect(Number.isInteger(documentBytes(document))).toBe(true)
    expect(documentBytes(document)).toBeGreaterThan(bytes)
  }
})
