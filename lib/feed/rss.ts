import type { FeedItem } from '@/lib/content/feeds'
import { bodiesHtml } from '@/lib/feed/body'
import { type Channel, hub, selfUrl } from '@/lib/feed/channel'
import { FEED_TYPES } from '@/lib/seo/feed-types'
import { entryId } from '@/lib/feed/ids'
import { rfc822 } from '@/lib/feed/rfc822'
import { rssItem } from '@/lib/feed/rss-item'
import { element, xmlFile } from '@/lib/http/xml'
import { absolute } from '@/lib/http/origin'
import { modifiedAt } from '@/lib/seo/dates'
import { site } from '@/lib/site'

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** RSS 2.0: https://www.rssboard.org/rss-specification */
export async function rss(channel: Channel, items: FeedItem[], siteId: string): Promise<string> {
  const bodies = await bodiesHtml(items)
  const page = absolute(channel.path)
  const hubAddress = hub(channel)
  const newest = items.map(modifiedAt).sort().at(-1)
  return xmlFile(
    element(
      'rss',
      element('channel', [
        element('title', channel.title),
        element('link', page),
        element('description', channel.description),
        element('language', site.language.toLowerCase()),
        element('copyright', site.footer.copyright),
        newest === undefined ? null : element('lastBuildDate', rfc822(newest)),
        element('image', [
          element('url', absolute(site.logo.path)),
          element('title', channel.title),
          element('link', page),
        ]),
        element('atom:link', null, {
          href: selfUrl(channel, 'xml'),
          rel: 'self',
          type: FEED_TYPES.xml,
        }),
        hubAddress === null ? null : element('atom:link', null, { rel: 'hub', href: hubAddress }),
        ...items.map((item, index) => rssItem(item, entryId(siteId, item), bodies[index] ?? '')),
      ]),
      namespaces,
    ),
  )
}
