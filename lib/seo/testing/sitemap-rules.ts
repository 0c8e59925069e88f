import { broken, fields, type Fields, isLocalTime, isText, isUrl, list } from './check'
import { parseXml } from './xml'

/** https://www.sitemaps.org/protocol.html: an index, or a file of pages. */
export function sitemapFaults(file: string): string[] {
  const entries = sitemapEntries(file)
  return [
    ...broken({
      'at least one entry': entries.length > 0,
      'at most 50,000 entries': entries.length <= 50_000,
      'at most 50 MB': Buffer.byteLength(file) <= 52_428_800,
      'every address once': new Set(entries.map(({ loc }) => loc)).size === entries.length,
    }),
    ...entries.flatMap(({ loc, lastmod }) =>
      broken({
        [`loc ${String(loc)}`]: isUrl(loc) && loc.length < 2048,
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
    ...broken({ 'at most 1,000 stories': entries.length <= 1000 }),
    ...entries.flatMap((entry) => {
      const news = fields(entry['news:news'])
      const publication = fields(news['news:publication'])
      const date = news['news:publication_date']
      return broken({
        [`publication of ${String(entry.loc)}`]:
          isText(publication['news:name']) && publication['news:language'] === 'zh-cn',
        // The clock drops the file once an hour.
        [`date of ${String(entry.loc)}`]:
          isLocalTime(date) && Date.now() - Date.parse(date) < 49 * 3_600_000,
        [`title of ${String(entry.loc)}`]: isText(news['news:title']),
      })
    }),
  ]
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps */
export function videoFaults(file: string): string[] {
  return sitemapEntries(file).flatMap((entry) => {
    const video = fields(entry['video:video'])
    const seconds = video['video:duration']
    const faults = broken({
      thumbnail: isUrl(video['video:thumbnail_loc']),
      title: isText(video['video:title']),
      'description of at most 2,048 characters':
        isText(video['video:description']) && video['video:description'].length <= 2048,
      'content_loc, another than loc':
        isUrl(video['video:content_loc']) && video['video:content_loc'] !== entry.loc,
      'duration of 1 to 28,800 s':
        seconds === undefined || (Number(seconds) >= 1 && Number(seconds) <= 28_800),
      publication_date: isLocalTime(video['video:publication_date']),
    })
    return faults.map((fault) => `${String(entry.loc)}: ${fault}`)
  })
}
