/** The feeds of the site, a column, a topic and a partner: read once, written in the format asked for. */
import { readColumn } from '@/lib/content/columns'
import { type FeedItem, readColumnFeed, readFeed, readTopicFeed } from '@/lib/content/feeds'
import { readKeyword } from '@/lib/content/keywords'
import { readPartner, readPartnerStories } from '@/lib/content/partners'
import { copy } from '@/lib/copy'
import { answer } from '@/lib/feed/answer'
import { atom } from '@/lib/feed/atom'
import { type Channel, FEED_TYPES } from '@/lib/feed/channel'
import { jsonFeed } from '@/lib/feed/json-feed'
import { rss } from '@/lib/feed/rss'
import { setPrivate } from '@/lib/render-context'
import * as routes from '@/lib/routes'
import { parseKeyword } from '@/lib/schemas/params'
import { description } from '@/lib/seo/text'
import { site } from '@/lib/site'

const writers = { xml: rss, atom, json: jsonFeed }

export function siteFeed(format: routes.FeedFormat): Promise<Response> {
  const channel = { title: site.name, description: site.description, path: routes.routes.home }
  return feed(format, async () => [channel, await readFeed()])
}

/** 404 where there is no such column. */
export function columnFeed(
  format: routes.FeedFormat,
  params: Promise<{ slug: string }>,
): Promise<Response> {
  return feed(format, async () => {
    const column = await readColumn((await params).slug)
    if (!column) return null
    const { slug, name, description } = column
    return [channelOf(name, description, routes.column(slug)), await readColumnFeed(slug)]
  })
}

/** 404 where there is no such topic. */
export function topicFeed(
  format: routes.FeedFormat,
  params: Promise<{ keyword: string }>,
): Promise<Response> {
  return feed(format, async () => {
    const word = parseKeyword((await params).keyword)
    const keyword = word && (await readKeyword(word))
    if (!keyword) return null
    const { name, description } = keyword
    return [channelOf(name, description, routes.topic(name)), await readTopicFeed(name)]
  })
}

/** What an editor chose for a partner; 404 where there is no such row or file, or where it is inactive. */
export async function partnerFeed(
  params: Promise<{ key: string; file: string }>,
): Promise<Response> {
  const { key, file } = await params
  const format = routes.FEED_FORMATS.find((format) => file === `feed.${format}`)
  const read = async (): Promise<[Channel, FeedItem[]] | null> => {
    const partner = format ? await readPartner(key) : null
    if (!partner) return null
    setPrivate()
    const channel = channelOf(partner.name, site.description, routes.routes.home)
    const items = await readPartnerStories(partner)
    const own = routes.partner(partner.key)
    return [{ ...channel, own }, partner.fullText ? items : items.map(withoutBody)]
  }
  return feed(format ?? 'xml', read, { 'x-robots-tag': 'noindex' })
}

function withoutBody(item: FeedItem): FeedItem {
  return { ...item, summary: description(item), body: '' }
}

function feed(
  format: routes.FeedFormat,
  read: () => Promise<[Channel, FeedItem[]] | null>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const type = `${FEED_TYPES[format]}; charset=utf-8`
  return answer(type, async () => {
    const followed = await read()
    if (!followed) return null
    const file = await writers[format](...followed)
    return new Response(file, { headers: { 'content-type': type, ...headers } })
  })
}

function channelOf(name: string, description: string, path: string): Channel {
  return {
    title: `${name} - ${site.name}`,
    description: description || copy.lists.description(name),
    path,
  }
}
