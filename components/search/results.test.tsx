import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Results } from '@/components/search/results'
import type { StoryCard } from '@/lib/content/cards'
import { isQuery, parseQuery } from '@/lib/schemas/search'

const story = {
  id: 7,
  kind: 'article',
  title: '港口',
  column: { slug: 'city', name: '城市' },
  publishedAt: '2026-11-24T00:00:00.000Z',
  cover: null,
} as StoryCard
const found = {
  items: [{ story, title: [], text: [], keyword: null }],
  next: null,
  unfinished: false,
  older: false,
  relaxedTerms: null,
  leftOut: [],
  didYouMean: [],
}

test.each([
  [{ value: 12, more: false }, '找到 12 条<'],
  [{ value: 40, more: true }, '找到 40 条以上<'],
])('the number of results is said, and whether there are more: %o', (count, sentence) => {
  expect(render({ count })).toContain(sentence)
})

test('no number is said where it is not known', () => {
  expect(render({ count: null })).not.toContain('找到')
})

test('the words that were left out are named', () => {
  const html = render({ count: null, relaxedTerms: ['港口'], leftOut: ['长颈鹿', '斑马'] })
  expect(html).toContain('没有内容包含“<bdi>长颈鹿、斑马</bdi>”')
  expect(html).not.toContain('没有整句包含')
})

test('a space stands between the keyword and the text', () => {
  const part = (text: string) => [{ text, marked: false }]
  const items = [{ story, title: part('港口'), text: part('首航。'), keyword: part('航运') }]
  expect(render({ items }).replace(/<[^>]*>/g, '')).toContain('关键词：航运\u3000首航。')
})

function render(more: Partial<Parameters<typeof Results>[0]>): string {
  const query = parseQuery({ q: '港口 长颈鹿 斑马' })
  if (!isQuery(query)) throw new Error('no query')
  return renderToStaticMarkup(<Results query={query} {...found} count={null} {...more} />)
}
