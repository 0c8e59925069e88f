import { beforeAll, expect, test } from 'vitest'
import { ADDRESS_HEADER } from '@/lib/http/client-address'
import { db } from '@/lib/db'
import { routes } from '@/lib/routes'
import { ownDatabase } from '@/lib/testing/own-database'
import { answerSuggestions } from './search-suggestions'

ownDatabase()

const found = {
  suggestions: ['港口频道'],
  entries: [{ kind: 'column', text: '港口频道', url: '/column/gangkou' }],
}

function ask(typed: string, address: string): Promise<Response> {
  const url = `http://localhost${routes.suggestions}?q=${encodeURIComponent(typed)}`
  return answerSuggestions(new Request(url, { headers: { [ADDRESS_HEADER]: address } }))
}

beforeAll(async () => {
  await db().column.create({ data: { slug: 'gangkou', name: '港口频道' } })
})

test('names with this beginning, cacheable by the browser', async () => {
  const answer = await ask('港', '10.0.0.1')
  expect(await answer.json()).toEqual(found)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
})

test.each(['', '-', '长'.repeat(101)])('%j gets no suggestions, not cacheable', async (typed) => {
  const answer = await ask(typed, '10.0.0.2')
  expect(await answer.json()).toEqual({ suggestions: [], entries: [] })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('an address above the limit gets no suggestions', async () => {
  // Of two windows at least one exceeds the limit.
  const answers: Response[] = []
  for (let n = 0; n < 121; n++) answers.push(await ask('港', '10.0.0.3'))
  const refused = answers.find(({ headers }) => headers.get('cache-control') === 'no-store')
  expect(await refused?.json()).toEqual({ suggestions: [], entries: [] })
  expect(await (await ask('港', '10.0.0.4')).json()).toEqual(found)
})

test('keywords precede columns, which precede stories; a text of two kinds is one suggestion', async () => {
  await db().keyword.create({ data: { name: '港口频道' } })
  const story = await db().story.create({
    data: { title: '港口夜航', body: '正文', columnSlug: 'gangkou', status: 'published' },
  })
  const { suggestions, entries } = (await (await ask('港口', '10.0.0.5')).json()) as {
    suggestions: string[]
    entries: { kind: string; url: string }[]
  }
  expect(suggestions).toEqual(['港口频道', '港口夜航'])
  expect(entries.map(({ kind, url }) => [kind, url])).toEqual([
    ['keyword', `/topic/${encodeURIComponent('港口频道')}`],
    ['column', '/column/gangkou'],
    ['article', `/article/${story.id}`],
  ])
})
