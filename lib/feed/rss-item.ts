import type { FeedItem } from '@/lib/content/feeds'
import { attachment } from '@/lib/feed/attachment'
import { labelled } from '@/lib/feed/origin'
import { rfc822 } from '@/lib/feed/rfc822'
import { element, type Xml } from '@/lib/http/xml'
import { clipType, isSound } from '@/lib/media-type'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { authors } from '@/lib/seo/authors'
import { widePicture } from '@/lib/seo/pictures'
import { description } from '@/lib/seo/text'

/** `id` is its guid, `body` HTML. */
export function rssItem(item: FeedItem, id: string, body: string): Xml {
  const url = absolute(routes.story(item))
  const attached = attachment(item)
  return element('item', [
    element('title', item.title),
    element('link', url),
    element('guid', id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(item.publishedAt)),
    ...authors(item).map(({ name }) => element('dc:creator', name)),
    item.source ? element('dc:source', item.source) : null,
    item.editorName ? element('dc:contributor', item.editorName) : null,
    ...[item.column.name, ...item.keywords].map((word) => element('category', word)),
    element('description', labelled(item, description(item))),
    body ? element('content:encoded', body) : null,
    // https://www.rssboard.org/rss-profile prescribes 0 for an unknown length.
    attached &&
      element('enclosure', null, {
        url: attached.url,
        type: attached.type,
        length: attached.bytes,
      }),
    ...media(item),
  ])
}

/** https://www.rssboard.org/media-rss */
function media({ title, cover, clip }: FeedItem): (Xml | null)[] {
  const picture = cover && widePicture(cover, title)
  const thumbnail = picture && { url: picture.url, width: picture.width, height: picture.height }
  if (!clip) {
    const content = thumbnail && { ...thumbnail, type: 'image/jpeg', medium: 'image' }
    return [content && element('media:content', null, content)]
  }
  const { width, height } = clip
  const content = {
    url: absolute(routes.media(clip.file)),
    type: clipType(clip.file),
    ...(isSound(clip.file) ? { medium: 'audio' } : { medium: 'video', width, height }),
    duration: Math.max(1, Math.round(clip.duration)),
  }
  return [
    element('media:content', null, content),
    thumbnail && element('media:thumbnail', null, thumbnail),
  ]
}
