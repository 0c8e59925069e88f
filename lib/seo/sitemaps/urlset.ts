/** Sitemaps: https://www.sitemaps.org/protocol.html */
import { element, type Xml, xmlFile, xmlPieces } from '@/lib/http/xml'
import { absolute } from '@/lib/http/origin'
import { isoWithOffset } from '@/lib/time'

export interface Entry {
  path: string
  /** When its content last changed, left out where nobody knows. */
  changedAt?: string
  /** What an extension adds. */
  more?: Xml
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A file of pages. */
export function urlset(entries: Entry[], extensions: Record<string, string> = {}): string {
  return xmlFile(element('urlset', entries.map(url), { xmlns: NAMESPACE, ...extensions }))
}

/** A file of many pages, which come some at a time. */
export function longUrlset<T>(
  items: AsyncIterable<T[]>,
  entry: (item: T) => Entry,
  extensions: Record<string, string>,
): AsyncGenerator<string> {
  async function* urls() {
    for await (const some of items) yield some.map((item) => url(entry(item)))
  }
  return xmlPieces('urlset', urls(), { xmlns: NAMESPACE, ...extensions })
}

/** A file of such files. */
export function sitemapIndex(entries: Entry[]): string {
  const files = entries.map((entry) => place('sitemap', entry))
  return xmlFile(element('sitemapindex', files, { xmlns: NAMESPACE }))
}

function url(entry: Entry): Xml {
  return place('url', entry)
}

function place(name: string, { path, changedAt, more }: Entry): Xml {
  return element(name, [
    element('loc', absolute(path)),
    changedAt === undefined ? null : element('lastmod', isoWithOffset(changedAt)),
    more ?? null,
  ])
}
