import { afterEach, expect, test, vi } from 'vitest'
import { answer, XML } from './answer'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test('what is written is answered with its type', async () => {
  const response = await answer(XML, () => '<a/>')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  expect(await response.text()).toBe('<a/>')
})

test('null is absent', async () => {
  expect((await answer(XML, () => null)).status).toBe(404)
})

test('a read that fails asks to come back, is not kept, and is logged once', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const response = await answer(XML, fail)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('120')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(log).toHaveBeenCalledTimes(1)
})

test('a build without a database stays static', async () => {
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  expect((await answer(XML, fail)).status).toBe(200)
})

function fail(): Promise<string> {
  return Promise.reject(new Error('the database is away'))
}
