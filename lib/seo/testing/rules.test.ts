import { expect, test } from 'vitest'
import { isDuration, isLocalTime, isRfc822 } from './check'
import { feedFaults } from './feed-rules'
import { headFaults, readHead } from './head'
import { newsFaults, sitemapFaults, videoFaults } from './sitemap-rules'
import { thingFaults } from './thing-rules'

test('times are checked for format and validity', () => {
  expect(isLocalTime('2026-11-02T10:03:04+08:00')).toBe(true)
  expect(isLocalTime('2026-11-02T10:03:04Z')).toBe(false)
  expect(isLocalTime('2026-13-02T10:03:04+08:00')).toBe(false)
  expect(isRfc822('Sat, 30 Apr 2022 19:36:37 +0800')).toBe(true)
  expect(isRfc822('Fri, 30 Apr 2022 19:36:37 +0800')).toBe(false)
  expect(isRfc822('2022-04-30')).toBe(false)
  expect(isDuration('PT1H2M3S')).toBe(true)
  for (const wrong of ['PT', 'PT0S', '42', 'P1D', 'PT3S2M']) expect(isDuration(wrong)).toBe(false)
})

test('the rules of each JSON-LD type can fail', () => {
  for (const type of ['NewsArticle', 'VideoObject', 'BreadcrumbList', 'WebSite', 'WebPage']) {
    expect(thingFaults({ '@context': 'https://schema.org', '@type': type }).length).toBeGreaterThan(
      0,
    )
  }
  expect(thingFaults({ '@type': 'Recipe' })).toEqual(['no rules for Recipe'])
  const late = { '@type': 'NewsArticle', headline: '长'.repeat(111), datePublished: '2026-11-02' }
  expect(thingFaults(late)).toContain('headline of at most 110 characters')
  expect(thingFaults(late)).toContain('datePublished')
})

test('metadata in the body is ignored', () => {
  const html = `<html><head><title>甲 &amp; 乙</title><meta name="robots" content="noindex"/>
    <link rel="canonical" href="http://a.example/?a=1&amp;b=2"/></head><body>
    <meta name="description" content="too late"/>
    <script type="application/ld+json">{"a":1}</script></body></html>`
  const head = readHead(html)
  expect(head.title).toBe('甲 & 乙')
  expect(head.links[0]?.href).toBe('http://a.example/?a=1&b=2')
  expect(head.things).toEqual([{ a: 1 }])
  const faults = headFaults(head)
  expect(faults).toEqual(expect.arrayContaining(['description', 'indexed', 'og:image', 'a feed']))
  expect(() => readHead('<p>')).toThrow('no head')
})

test('the rules of feeds and sitemaps can fail', () => {
  const feed = feedFaults('<rss><channel><item><guid>x</guid></item></channel></rss>', 'http://a/')
  expect(feed).toEqual(expect.arrayContaining(['version', 'language', 'undefined: pubDate']))
  const file = '<urlset><url><loc>/a</loc><lastmod>2026</lastmod></url></urlset>'
  expect(sitemapFaults(file)).toEqual(['lastmod of /a'])
  expect(newsFaults(file)).toEqual(['language of /a', 'date of /a'])
  expect(videoFaults(file)).toEqual(['content_loc of /a, another than loc', 'time of /a'])
})
