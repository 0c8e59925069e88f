import type { FeedItem } from '@/lib/content/feeds'
import { bodiesHtml } from '@/lib/feed/body'
import { type Channel, hub, selfUrl } from '@/lib/feed/channel'
import { entryId } from '@/lib/feed/ids'
import { labelled } from '@/lib/feed/origin'
import { clipType } from '@/lib/media-type'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { authors } from '@/lib/seo/authors'
import { modifiedAt } from '@/lib/seo/dates'
import { widePicture } from '@/lib/seo/pictures'
import { description } from '@/lib/seo/text'
import { site } from '@/lib/site'
import { isoWithOffset } from '@/lib/time'

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export async function jsonFeed(
  channel: Channel,
  items: FeedItem[],
  siteId: string,
): Promise<string> {
  const bodies = await bodiesHtml(items)
  const hubAddress = hub(channel)
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    description: channel.description,
    home_page_url: absolute(channel.path),
    feed_url: selfUrl(channel, 'json'),
    icon: absolute(site.logo.path),
    language: site.language,
    authors: [{ name: site.name, url: absolute(routes.routes.home) }],
    hubs: hubAddress === null ? undefined : [{ type: 'WebSub', url: hubAddress }],
    items: items.map((item, index) => entry(item, entryId(siteId, item), bodies[index] ?? '')),
  })
}

function entry(item: FeedItem, id: string, body: string): object {
  const url = absolute(routes.story(item))
  const summary = labelled(item, description(item))
  return {
    id,
    url,
    title: item.title,
    summary,
    // The standard demands one of the two.
    ...(body ? { content_html: body } : { content_text: summary }),
    image: item.cover ? widePicture(item.cover, item.title).url : undefined,
    date_published: isoWithOffset(item.publishedAt),
    date_modified: isoWithOffset(modifiedAt(item)),
    authors: authors(item).map(({ name }) => ({ name })),
    tags: [item.column.name, ...item.keywords],
    attachments: item.clip ? [attachment(item.clip)] : undefined,
  }
}

function attachment({ file, duration }: NonNullable<FeedItem['clip']>): object {
  return {
    url: absolute(routes.media(file)),
    mime_type: clipType(file),
    duration_in_seconds: Math.max(1, Math.round(duration)),
  }
}
