import {
  everyAndSome,
  failedRules,
  fields,
  type Fields,
  isRfc822,
  isText,
  isUrl,
  isUrn,
  list,
} from './check'
import { parseXml } from './xml'

/** https://www.rssboard.org/rss-specification and what feed readers expect. */
export function feedFaults(file: string, address: string): string[] {
  const rss = fields(parseXml(file).rss)
  const channel = fields(rss.channel)
  const self = fields(channel['atom:link'])
  const items = list(channel.item).map(fields)
  return [
    ...failedRules({
      version: rss['@_version'] === '2.0',
      'title, link and description':
        isText(channel.title) && isUrl(channel.link) && isText(channel.description),
      language: channel.language === 'zh-cn',
      'lastBuildDate, once there are items': items.length === 0 || isRfc822(channel.lastBuildDate),
      'atom:link to itself': self['@_rel'] === 'self' && self['@_href'] === address,
      'at most 50 items': items.length <= 50,
      'every guid once': new Set(items.map(guidOf)).size === items.length,
    }),
    ...items.flatMap(itemFaults),
  ]
}

function itemFaults(item: Fields): string[] {
  const enclosures = list(item.enclosure).map(fields)
  const faults = failedRules({
    title: isText(item.title),
    link: isUrl(item.link),
    'a guid that is no address': isUrn(guidOf(item)) && isNoLink(item),
    pubDate: isRfc822(item.pubDate),
    'dc:creator': everyAndSome(item['dc:creator'], isText),
    category: list(item.category).every(isText) && list(item.category).length > 0,
    description: isText(item.description),
    'content without relative addresses': !/\b(?:src|href)="(?!https?:|mailto:|tel:)/.test(
      String(item['content:encoded']),
    ),
    'at most one whole enclosure':
      enclosures.length <= 1 &&
      enclosures.every(
        (one) =>
          isUrl(one['@_url']) && isText(one['@_type']) && /^\d+$/.test(String(one['@_length'])),
      ),
  })
  return faults.map((fault) => `${String(item.link)}: ${fault}`)
}

function isNoLink(item: Fields): boolean {
  return fields(item.guid)['@_isPermaLink'] === 'false'
}

function guidOf(item: Fields): unknown {
  return fields(item.guid)['#text']
}
