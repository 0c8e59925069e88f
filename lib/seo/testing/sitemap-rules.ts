import { failedRules, fields, type Fields, isLocalTime, list } from './check'
import { parseXml } from './xml'

/** Rules of https://www.sitemaps.org/protocol.html that no schema expresses, for an index or a urlset. */
export function sitemapFaults(file: string): string[] {
  const entries = sitemapEntries(file)
  return [
    ...failedRules({
      'at most 50,000 entries': entries.length <= 50_000,
      'at most 50 MB': Buffer.byteLength(file) <= 52_428_800,
      'every address once': new Set(entries.map(({ loc }) => loc)).size === entries.length,
    }),
    ...entries.flatMap(({ loc, lastmod }) =>
      failedRules({
        [`lastmod of ${String(loc)}`]:
          lastmod === undefined || (isLocalTime(lastmod) && Date.parse(lastmod) <= Date.now()),
      }),
    ),
  ]
}

export function sitemapEntries(file: string): Fields[] {
  const { urlset, sitemapindex } = parseXml(file)
  const root = fields(urlset ?? sitemapindex)
  return list(root.url ?? root.sitemap).map(fields)
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function newsFaults(file: string): string[] {
  const entries = sitemapEntries(file)
  return [
    ...failedRules({ 'at most 1,000 stories': entries.length <= 1000 }),
    ...entries.flatMap((entry) => {
      const news = fields(entry['news:news'])
      const date = news['news:publication_date']
      return failedRules({
        [`language of ${String(entry.loc)}`]:
          fields(news['news:publication'])['news:language'] === 'zh-cn',
        // The file is invalidated once an hour.
        [`date of ${String(entry.loc)}`]:
          isLocalTime(date) && Date.now() - Date.parse(date) < 49 * 3_600_000,
      })
    }),
  ]
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps */
export function videoFaults(file: string): string[] {
  return sitemapEntries(file).flatMap((entry) => {
    const video = fields(entry['video:video'])
    return failedRules({
      [`content_loc of ${String(entry.loc)}, another than loc`]:
        video['video:content_loc'] !== undefined && video['video:content_loc'] !== entry.loc,
      [`time of ${String(entry.loc)}`]: isLocalTime(video['video:publication_date']),
    })
  })
}
