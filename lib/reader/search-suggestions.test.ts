import { beforeAll, expect, test } from 'vitest'
import { ADDRESS_HEADER } from '@/lib/http/client-address'
import { db } from '@/lib/db'
import { routes } from '@/lib/routes'
import { ownDatabase } from '@/lib/testing/own-database'
import { answerSuggestions } from './search-suggestions'

ownDatabase()

function ask(typed: string, address: string): Promise<Response> {
  const url = `http://localhost${routes.suggestions}?q=${encodeURIComponent(typed)}`
  return answerSuggestions(new Request(url, { headers: { [ADDRESS_HEADER]: address } }))
}

beforeAll(async () => {
  await db().column.create({ data: { slug: 'gangkou', name: '港口频道' } })
})

test('names with this beginning, cacheable by the browser', async () => {
  const answer = await ask('港', '10.0.0.1')
  expect(await answer.json()).toEqual({ suggestions: ['港口频道'] })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
})

test.each(['', '-', '长'.repeat(101)])('%j gets no suggestions, not cacheable', async (typed) => {
  const answer = await ask(typed, '10.0.0.2')
  expect(await answer.json()).toEqual({ suggestions: [] })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('an address above the limit gets no suggestions', async () => {
  // Of two windows at least one exceeds the limit.
  const answers: Response[] = []
  for (let n = 0; n < 121; n++) answers.push(await ask('港', '10.0.0.3'))
  const refused = answers.find(({ headers }) => headers.get('cache-control') === 'no-store')
  expect(await refused?.json()).toEqual({ suggestions: [] })
  expect(await (await ask('港', '10.0.0.4')).json()).toEqual({ suggestions: ['港口频道'] })
})
