import type { FeedItem } from '@/lib/content/feeds'
import { attachment } from '@/lib/feed/attachment'
import { bodiesHtml } from '@/lib/feed/body'
import { type Channel, hub, selfUrl } from '@/lib/feed/channel'
import { entryId, feedId } from '@/lib/feed/ids'
import { labelled } from '@/lib/feed/origin'
import { FEED_TYPES } from '@/lib/seo/feed-types'
import { element, type Xml, xmlFile } from '@/lib/http/xml'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { authors } from '@/lib/seo/authors'
import { modifiedAt } from '@/lib/seo/dates'
import { description } from '@/lib/seo/text'
import { site } from '@/lib/site'
import { isoWithOffset } from '@/lib/time'

/** `updated` is mandatory, even in a feed without entries. */
const NEVER = new Date(0).toISOString()

const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0'

/** Atom: https://www.rfc-editor.org/rfc/rfc4287 */
export async function atom(channel: Channel, items: FeedItem[], siteId: string): Promise<string> {
  const bodies = await bodiesHtml(items)
  const self = selfUrl(channel, 'atom')
  const newest = items.map(modifiedAt).sort().at(-1)
  const hubAddress = hub(channel)
  return xmlFile(
    element(
      'feed',
      [
        element('title', channel.title),
        element('subtitle', channel.description),
        element('id', feedId(siteId, channel)),
        element('updated', isoWithOffset(newest ?? NEVER)),
        link('self', self, FEED_TYPES.atom),
        link('alternate', absolute(channel.path), 'text/html'),
        hubAddress === null ? null : element('link', null, { rel: 'hub', href: hubAddress }),
        author(site.name),
        element('rights', site.footer.copyright),
        element('logo', absolute(site.logo.path)),
        ...items.map((item, index) => {
          const id = entryId(siteId, item)
          return item.isWithdrawn ? deletedEntry(item, id) : entry(item, id, bodies[index] ?? '')
        }),
      ],
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:at': items.some(({ isWithdrawn }) => isWithdrawn) ? TOMBSTONES : null,
        'xml:lang': site.language,
      },
    ),
  )
}

function entry(item: FeedItem, id: string, body: string): Xml {
  const url = absolute(routes.story(item))
  const attached = attachment(item)
  return element('entry', [
    element('title', item.title),
    element('id', id),
    link('alternate', url, 'text/html'),
    attached && link('enclosure', attached.url, attached.type),
    element('published', isoWithOffset(item.publishedAt)),
    element('updated', isoWithOffset(modifiedAt(item))),
    ...authors(item).map(({ name }) => author(name)),
    item.editorName ? element('contributor', element('name', item.editorName)) : null,
    ...[item.column.name, ...item.keywords].map((term) => element('category', null, { term })),
    element('summary', labelled(item, description(item))),
    body ? element('content', body, { type: 'html' }) : null,
  ])
}

/** https://www.rfc-editor.org/rfc/rfc6721 */
function deletedEntry(item: FeedItem, id: string): Xml {
  const when = isoWithOffset(modifiedAt(item))
  return element('at:deleted-entry', element('at:comment', item.summary), { ref: id, when })
}

function author(name: string): Xml {
  return element('author', element('name', name))
}

function link(rel: string, href: string, type: string): Xml {
  return element('link', null, { rel, href, type })
}
