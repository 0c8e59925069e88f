import { expect, test } from 'vitest'
import { absolute } from '@/lib/origin'
import { robots } from './robots'
import { isAllowed } from './testing/robots-rules'

test.each(['/', '/article/1', '/media/a.mp4', '/image/320/a.jpg.webp', '/meeting', '/storyline'])(
  '%s is open',
  (path) => expect(isAllowed(robots(), path)).toBe(true),
)

test.each(['/me', '/me/history', '/search?q=1', '/login?next=%2F', '/api/reader', '/story/1/like'])(
  '%s is closed',
  (path) => expect(isAllowed(robots(), path)).toBe(false),
)

test('it names the index', () => {
  expect(robots()).toContain(`\nSitemap: ${absolute('/sitemap.xml')}\n`)
})
