import { expect, test } from 'vitest'
import { absolute } from '@/lib/http/origin'
import { robots } from './robots'
import { isAllowed } from './testing/robots-rules'

test.each(['/', '/article/1', '/media/a.mp4', '/image/320/a.jpg.webp', '/meeting', '/storyline'])(
  'crawlers may fetch %s',
  (path) => expect(isAllowed(robots('none'), path)).toBe(true),
)

test.each(['/me', '/me/history', '/search?q=1', '/login?next=%2F', '/api/reader', '/story/1/like'])(
  'crawlers may not fetch %s',
  (path) => expect(isAllowed(robots('allow'), path)).toBe(false),
)

test.each([
  ['allow', true, true],
  ['search', false, true],
  ['none', false, false],
] as const)('AI_CRAWLERS=%s allows training: %o, answering: %o', (choice, training, answering) => {
  const may = (crawler: string) => isAllowed(robots(choice), '/article/1', crawler)
  expect([may('GPTBot'), may('Google-Extended'), may('CCBot')]).toEqual(Array(3).fill(training))
  expect([may('OAI-SearchBot'), may('PerplexityBot')]).toEqual(Array(2).fill(answering))
  expect(may('Baiduspider')).toBe(true)
})

test('AI crawlers that are allowed may not fetch private pages', () => {
  expect(isAllowed(robots('allow'), '/me', 'GPTBot')).toBe(false)
})

test('robots.txt names the sitemap index', () => {
  expect(robots('search')).toContain(`\nSitemap: ${absolute('/sitemap.xml')}\n`)
})
