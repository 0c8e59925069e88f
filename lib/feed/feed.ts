import { readCorrectionFeed } from '@/lib/content/correction-feed'
import { readColumn } from '@/lib/content/columns'
import { type FeedItem, readColumnFeed, readFeed, readTopicFeed } from '@/lib/content/feeds'
import { readKeyword } from '@/lib/content/keywords'
import { readSpecial, readSpecialFeed } from '@/lib/content/specials'
import { readPartner, readPartnerStories, readPartnerWithdrawn } from '@/lib/content/partners'
import { readSiteId } from '@/lib/content/site-id'
import { copy } from '@/lib/copy'
import { correctionCopy } from '@/lib/copy/corrections'
import { answerDocument } from '@/lib/http/document-answer'
import { atom } from '@/lib/feed/atom'
import type { Channel } from '@/lib/feed/channel'
import { FEED_TYPES } from '@/lib/seo/feed-types'
import { jsonFeed } from '@/lib/feed/json-feed'
import { rss } from '@/lib/feed/rss'
import { excerpt } from '@/lib/markdown/excerpt'
import { setPrivate } from '@/lib/render-context'
import * as routes from '@/lib/routes'
import { parseKeyword, parseSlug } from '@/lib/schemas/params'
import { description } from '@/lib/seo/text'
import { site } from '@/lib/site'

const writers = { xml: rss, atom, json: jsonFeed }

type FeedContent = [Channel, FeedItem[]] | null

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

export function siteFeed(format: routes.FeedFormat): () => Promise<Response> {
  const channel = { title: site.name, description: site.description, path: routes.routes.home }
  return () => feed(format, async () => [channel, await readFeed()])
}

export function correctionFeed(format: routes.FeedFormat): () => Promise<Response> {
  const { heading, text } = correctionCopy
  const channel = channelOf(heading, text, routes.routes.corrections)
  return () => feed(format, async () => [channel, await readCorrectionFeed()])
}

export function columnFeed(format: routes.FeedFormat): Handler<{ slug: string }> {
  return (_, { params }) => feed(format, async () => readColumnContent((await params).slug))
}

export function topicFeed(format: routes.FeedFormat): Handler<{ keyword: string }> {
  return (_, { params }) => feed(format, async () => readTopicContent((await params).keyword))
}

export function specialFeed(format: routes.FeedFormat): Handler<{ slug: string }> {
  return (_, { params }) => feed(format, async () => readSpecialContent((await params).slug))
}

async function readColumnContent(name: string): Promise<FeedContent> {
  const column = await readColumn(name)
  if (!column) return null
  const { slug, name: title, description } = column
  return [channelOf(title, description, routes.column(slug)), await readColumnFeed(slug)]
}

async function readTopicContent(segment: string): Promise<FeedContent> {
  const word = parseKeyword(segment)
  const keyword = word && (await readKeyword(word))
  if (!keyword) return null
  const { name, description } = keyword
  return [channelOf(name, description, routes.topic(name)), await readTopicFeed(name)]
}

async function readSpecialContent(segment: string): Promise<FeedContent> {
  const slug = parseSlug(segment)
  const special = slug && (await readSpecial(slug))
  if (!special) return null
  const about = excerpt(special.introduction, 150)
  return [
    channelOf(special.title, about, routes.special(special.slug)),
    await readSpecialFeed(special),
  ]
}

/** A partner's feed; 404 if the key or the file is unknown or the row is inactive. */
export async function partnerFeed(
  params: Promise<{ key: string; file: string }>,
): Promise<Response> {
  const { key, file } = await params
  const format = routes.FEED_FORMATS.find((format) => file === `feed.${format}`)
  const read = async (): Promise<FeedContent> => {
    const partner = format ? await readPartner(key) : null
    if (!partner) return null
    setPrivate()
    const channel = channelOf(partner.name, site.description, routes.routes.home)
    const [withdrawn, stories] = await Promise.all([
      readPartnerWithdrawn(partner),
      readPartnerStories(partner),
    ])
    const items = [...withdrawn, ...stories].map(forPartner)
    const own = routes.partner(partner.key)
    return [{ ...channel, own }, partner.fullText ? items : items.map(withoutBody)]
  }
  return feed(format ?? 'xml', read, { 'x-robots-tag': 'noindex' })
}

function forPartner(item: FeedItem): FeedItem {
  const cover = item.cover?.partnersMay ? item.cover : null
  return { ...item, cover, isForPartner: true }
}

function withoutBody(item: FeedItem): FeedItem {
  return { ...item, summary: description(item), body: '' }
}

function feed(
  format: routes.FeedFormat,
  read: () => Promise<FeedContent>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const type = `${FEED_TYPES[format]}; charset=utf-8`
  return answerDocument(type, async () => {
    const content = await read()
    if (!content) return null
    const file = await writers[format](...content, await readSiteId())
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
