import type { FeedItem } from '@/lib/content/feeds'
import { rfc822 } from '@/lib/feed/rfc822'
import { element, type Xml } from '@/lib/feed/xml'
import { absolute } from '@/lib/origin'
import * as routes from '@/lib/routes'
import { widePicture } from '@/lib/seo/pictures'
import { authorNames, description } from '@/lib/seo/text'
import { site } from '@/lib/site'

/** A story; `body` is its HTML. */
export function rssItem(item: FeedItem, body: string): Xml {
  const url = absolute(routes.story(item))
  return element('item', [
    element('title', item.title),
    element('link', url),
    element('guid', url, { isPermaLink: 'true' }),
    element('pubDate', rfc822(item.publishedAt)),
    element('dc:creator', creator(item)),
    ...[item.column.name, ...item.keywords].map((word) => element('category', word)),
    element('description', description(item)),
    body ? element('content:encoded', body) : null,
    ...media(item),
  ])
}

function creator({ byline, source }: FeedItem): string {
  return authorNames(byline).join('、') || source || site.name
}

/** The clip of a video, else the cover, is what podcast and news readers fetch. */
function media({ title, cover, clip }: FeedItem): (Xml | null)[] {
  const picture = cover && widePicture(cover, title)
  const thumbnail = picture && { url: picture.url, width: picture.width, height: picture.height }
  if (clip) {
    const url = absolute(routes.media(clip.file))
    const { width, height } = clip
    const duration = Math.max(1, Math.round(clip.duration))
    return [
      enclosure(url, 'video/mp4'),
      element('media:content', null, {
        url,
        type: 'video/mp4',
        medium: 'video',
        width,
        height,
        duration,
      }),
      thumbnail && element('media:thumbnail', null, thumbnail),
    ]
  }
  if (!thumbnail) return []
  return [
    enclosure(thumbnail.url, 'image/jpeg'),
    element('media:content', null, { ...thumbnail, type: 'image/jpeg', medium: 'image' }),
  ]
}

/** The length is unknown before the file is asked for; https://www.rssboard.org/rss-profile wants 0 then. */
function enclosure(url: string, type: string): Xml {
  return element('enclosure', null, { url, type, length: 0 })
}
