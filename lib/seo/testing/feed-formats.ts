import {
  everyAndSome,
  failedRules,
  fields,
  type Fields,
  isLocalTime,
  isText,
  isUrl,
  isUrn,
  list,
} from './check'
import { parseXml } from './xml'

const RELATIVE = /\b(?:src|href)="(?!https?:|mailto:|tel:)/

/** https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFaults(file: string, address: string): string[] {
  const feed = fields(parseXml(file).feed)
  const entries = list(feed.entry).map(fields)
  return [
    ...failedRules({
      namespace: feed['@_xmlns'] === 'http://www.w3.org/2005/Atom',
      'title and subtitle': isText(feed.title) && isText(feed.subtitle),
      id: isUrn(feed.id),
      updated: isLocalTime(feed.updated),
      'a self link': linkOf(feed, 'self') === address,
      'a link to its page': isUrl(linkOf(feed, 'alternate')),
      'an author': isText(fields(feed.author).name),
      'every id once': new Set(entries.map(({ id }) => id)).size === entries.length,
    }),
    ...entries.flatMap((entry) =>
      failedRules({
        title: isText(entry.title),
        'an id and a permalink': isUrn(entry.id) && isUrl(linkOf(entry, 'alternate')),
        'published and updated': isLocalTime(entry.published) && isLocalTime(entry.updated),
        authors: everyAndSome(entry.author, (author) => isText(fields(author).name)),
        categories: everyAndSome(entry.category, (category) => isText(fields(category)['@_term'])),
        summary: isText(entry.summary),
        'content without relative addresses': !RELATIVE.test(
          String(fields(entry.content)['#text']),
        ),
      }),
    ),
  ]
}

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedFaults(file: string, address: string): string[] {
  const feed = fields(JSON.parse(file))
  const items = list(feed.items).map(fields)
  return [
    ...failedRules({
      version: feed.version === 'https://jsonfeed.org/version/1.1',
      'title and description': isText(feed.title) && isText(feed.description),
      'its own address': feed.feed_url === address,
      'its page and icon': isUrl(feed.home_page_url) && isUrl(feed.icon),
      items: Array.isArray(feed.items),
      authors: everyAndSome(feed.authors, (author) => isText(fields(author).name)),
      'every id once': new Set(items.map(({ id }) => id)).size === items.length,
    }),
    ...items.flatMap((item) =>
      failedRules({
        'an id and a permalink': isUrn(item.id) && isUrl(item.url),
        title: isText(item.title),
        'a body': isText(item.content_html) || isText(item.content_text),
        'content without relative addresses': !RELATIVE.test(String(item.content_html)),
        dates: isLocalTime(item.date_published) && isLocalTime(item.date_modified),
        authors: everyAndSome(item.authors, (author) => isText(fields(author).name)),
        tags: everyAndSome(item.tags, isText),
        attachments: list(item.attachments)
          .map(fields)
          .every(({ url, mime_type }) => isUrl(url) && isText(mime_type)),
      }),
    ),
  ]
}

function linkOf(element: Fields, rel: string): unknown {
  return list(element.link)
    .map(fields)
    .find((link) => link['@_rel'] === rel)?.['@_href']
}
