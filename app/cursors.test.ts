/** A cursor that is malformed, of another list, of a row that is gone or beyond all time shows a page or answers 404. */
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { createAllReaderData } from '@/lib/reader/testing/everything'
import { newReader } from '@/lib/reader/testing/person'
import { aReader } from '@/lib/testing/a-reader'
import { loggedFaults } from '@/lib/testing/logged-faults'
import { ownDatabase } from '@/lib/testing/own-database'
import { readerOf } from '@/lib/auth/session'
import { type PageModule, renderPage } from './testing/render-page'

vi.mock(import('@/lib/log'), async (original) => ({ ...(await original()), logOnce: vi.fn() }))

const pages = import.meta.glob<PageModule>('./**/page.tsx')

const hostile = [
  '1-1',
  '-30610224000000-1',
  '253402128000000-2147483647',
  '-99999999999999-1',
  '999999999999999-1',
  '1-2147483648',
  '1-0',
  '1-s2147483648',
  '1-r9999999999',
  '99999999999999-r1',
  '1',
  '-',
  '1.5-1',
  '1e3-1',
  '１-１',
  '1-1-1',
  '',
  '\0-1',
  '\ud800',
  '%31-1',
  "'",
  '__proto__',
  '9'.repeat(5000),
]

ownDatabase()
let headers: Record<string, string>
let story: number

beforeAll(async () => {
  ;({ headers } = await aReader({ role: 'admin', twoStep: true }))
  const reader = await readerOf(/session=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '')
  if (!reader) throw new Error('no reader')
  await createAllReaderData(reader, await newReader())
  story = (await db().story.findFirstOrThrow()).id
})

/** Every parameter with a place in a list: of a query, or of a path, in which it is the last segment. */
const lists: [string, string, Record<string, string>?][] = [
  ['./me/history/page.tsx', 'before'],
  ['./me/history/page.tsx', 'before', { q: '港口' }],
  ['./me/favourites/page.tsx', 'before'],
  ['./me/favourites/page.tsx', 'folder'],
  ['./me/subscriptions/page.tsx', 'before'],
  ['./me/comments/page.tsx', 'before'],
  ['./me/comments/page.tsx', 'liked'],
  ['./me/notifications/page.tsx', 'before'],
  ['./desk/comments/page.tsx', 'after'],
  ['./desk/comments/page.tsx', 'after', { queue: 'reported' }],
  ['./desk/comments/page.tsx', 'before', { q: 'mine' }],
  ['./desk/complaints/page.tsx', 'after'],
  ['./desk/complaints/page.tsx', 'after', { answered: '1' }],
  ['./desk/log/page.tsx', 'before'],
  ['./desk/bin/page.tsx', 'before'],
  ['./desk/media/page.tsx', 'after'],
  ['./desk/schedule/page.tsx', 'after'],
  ['./desk/stories/page.tsx', 'before'],
  ['./search/page.tsx', 'before', { q: '港口' }],
  ['./search/page.tsx', 'before', { q: '港口', order: 'newest' }],
]

describe.each(lists)('%s ?%s= %j', (path, name, more = {}) => {
  test.each(hostile)('%j', async (value) => {
    const html = await renderPage(await page(path), { query: { ...more, [name]: value }, headers })
    expect(html).toContain('</main>')
    expect(loggedFaults()).toEqual([])
  })
  test('sent twice', async () => {
    await renderPage(await page(path), { query: { ...more, [name]: ['1-1', '1-1'] }, headers })
    expect(loggedFaults()).toEqual([])
  })
})

const listings: [string, string, Record<string, string>][] = [
  ['./column/[slug]/[[...older]]/page.tsx', 'older', { slug: 'news' }],
  ['./topic/[keyword]/[[...older]]/page.tsx', 'older', { keyword: encodeURIComponent('港口') }],
  ['./videos/[[...older]]/page.tsx', 'older', {}],
  ['./hot/[[...place]]/page.tsx', 'place', {}],
  [
    './archive/[year]/[month]/[day]/[[...older]]/page.tsx',
    'older',
    { year: '2026', month: '01', day: '01' },
  ],
  ['./comments/[id]/[[...rest]]/page.tsx', 'rest', { id: 'story' }],
]

describe.each(listings)('%s', (path, name, params) => {
  test.each(hostile)('before %j', async (value) => {
    const id = params.id && String(story)
    const places = [
      ['before', value],
      [name === 'rest' ? 'of' : 'x', value],
    ]
    for (const place of places) {
      const given = { ...params, ...(id && { id }), [name]: place }
      await renderPage(await page(path), { params: given }).catch(expectNotFound)
      expect(loggedFaults()).toEqual([])
    }
  })
})

async function page(path: string): Promise<PageModule> {
  const found = await pages[path]?.()
  if (!found) throw new Error(`${path} is no page`)
  return found
}

function expectNotFound(fault: { digest?: string }): void {
  expect(fault.digest).toMatch(/404$/)
}
