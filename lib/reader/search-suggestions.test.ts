/** What is suggested while a reader types. */
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

test('names that begin so, for a browser to keep a while', async () => {
  const answer = await ask('港', '10.0.0.1')
  expect(await answer.json()).toEqual({ suggestions: ['港口频道'] })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
})

test.each(['', '-', '长'.repeat(101)])('nothing for %j, and nothing to keep', async (typed) => {
  const answer = await ask(typed, '10.0.0.2')
  expect(await answer.json()).toEqual({ suggestions: [] })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('who asks oftener than anybody types gets none for a while', async () => {
  // Of two windows one has more than is allowed.
  const answers: Response[] = []
  for (let asked = 0; asked < 121; asked++) answers.push(await ask('港', '10.0.0.3'))
  const refused = answers.find(({ headers }) => headers.get('cache-control') === 'no-store')
  expect(await refused?.json()).toEqual({ suggestions: [] })
  expect(await (await ask('港', '10.0.0.4')).json()).toEqual({ suggestions: ['港口频道'] })
})
