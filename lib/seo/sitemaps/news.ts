import type { NewsItem } from '@/lib/content/sitemap-news'
import { element } from '@/lib/http/xml'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { urlset } from '@/lib/seo/sitemaps/urlset'
import { site } from '@/lib/site'
import { isoWithOffset } from '@/lib/time'

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function newsSitemap(items: NewsItem[]): string {
  const entries = items.map((item) => ({
    path: routes.story(item),
    changedAt: modifiedAt(item),
    extension: element('news:news', [
      element('news:publication', [
        element('news:name', site.name),
        // ISO 639, except that Chinese is zh-cn or zh-tw.
        element('news:language', site.language.toLowerCase()),
      ]),
      element('news:publication_date', isoWithOffset(item.publishedAt)),
      element('news:title', item.title),
    ]),
  }))
  return urlset(entries, { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' })
}
