import { afterEach, expect, test, vi } from 'vitest'
import { logOnce } from '@/lib/log'
import { answerDocument, XML } from './document-answer'

vi.mock('@/lib/log')

afterEach(() => {
  vi.mocked(logOnce).mockClear()
})

test('a text is answered with its type', async () => {
  const response = await answerDocument(XML, () => '<a/>')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  expect(await response.text()).toBe('<a/>')
})

test('chunks are answered as one text', async () => {
  const response = await answerDocument(XML, () => pieces('<a>', '潮', '</a>'))
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  expect(await response.text()).toBe('<a>潮</a>')
})

test('a read that fails between chunks answers 503, not half a file', async () => {
  const response = await answerDocument(XML, () => pieces('<a>', null))
  expect(response.status).toBe(503)
  expect(await response.text()).not.toContain('<a>')
})

test('null answers 404', async () => {
  expect((await answerDocument(XML, () => null)).status).toBe(404)
})

test('a read that fails answers 503 with Retry-After, uncached, and is logged once', async () => {
  const response = await answerDocument(XML, fail)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('120')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(logOnce).toHaveBeenCalledOnce()
})

/** Null stands for a read that fails. */
async function* pieces(...texts: (string | null)[]): AsyncGenerator<string> {
  for (const text of texts) yield text ?? (await fail())
}

function fail(): Promise<string> {
  return Promise.reject(new Error('the database is away'))
}
