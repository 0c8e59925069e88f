import { expect, test } from 'vitest'
import { dueTags } from './scheduled-tags'

const at = (clock: string) => new Date(`2026-11-25T${clock}Z`)

test('within a minute nothing is due', () => {
  expect(dueTags(at('10:05:00'), at('10:05:59'))).toEqual([])
})

test('each minute renews its own sixtieth of the pages', () => {
  expect(dueTags(at('10:05:59'), at('10:07:00'))).toEqual(['renewal/7', 'renewal/6'])
  const hour = Array.from({ length: 60 }, (_, minute) => {
    const from = at(`10:${String(minute).padStart(2, '0')}:30`)
    return dueTags(from, new Date(from.getTime() + 60_000))
  })
  const renewals = hour.flat().filter((tag) => tag.startsWith('renewal/'))
  expect(new Set(renewals).size).toBe(60)
  expect(renewals).toHaveLength(60)
})

test('rankings are due every ten minutes, the news sitemap and searches every hour', () => {
  expect(dueTags(at('10:09:59'), at('10:10:00'))).toEqual(['rankings', 'renewal/10'])
  expect(dueTags(at('10:59:59'), at('11:00:00'))).toEqual([
    'news-sitemap',
    'searches',
    'rankings',
    'renewal/0',
  ])
})

test('after a long pause every page is due once', () => {
  expect(dueTags(at('01:00:00'), at('20:00:00'))).toHaveLength(63)
})
