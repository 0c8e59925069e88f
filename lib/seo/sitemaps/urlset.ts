import { element, type Xml, xmlFile, xmlPieces } from '@/lib/http/xml'
import { absolute } from '@/lib/http/origin'
import { isoWithOffset } from '@/lib/time'

export interface Entry {
  path: string
  changedAt?: string
  /** The elements of extensions such as images, news or videos. */
  extension?: Xml | Xml[]
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** https://www.sitemaps.org/protocol.html */
export function urlset(entries: Entry[], extensions: Record<string, string> = {}): string {
  return xmlFile(element('urlset', entries.map(url), { xmlns: NAMESPACE, ...extensions }))
}

/** The same, streamed from batches of items. */
export function streamUrlset<T>(
  items: AsyncIterable<T[]>,
  entry: (item: T) => Entry,
  extensions: Record<string, string>,
): AsyncGenerator<string> {
  async function* urls() {
    for await (const batch of items) yield batch.map((item) => url(entry(item)))
  }
  return xmlPieces('urlset', urls(), { xmlns: NAMESPACE, ...extensions })
}

export function sitemapIndex(entries: Entry[]): string {
  const files = entries.map((entry) => entryElement('sitemap', entry))
  return xmlFile(element('sitemapindex', files, { xmlns: NAMESPACE }))
}

function url(entry: Entry): Xml {
  return entryElement('url', entry)
}

function entryElement(name: string, { path, changedAt, extension }: Entry): Xml {
  return element(name, [
    element('loc', absolute(path)),
    changedAt === undefined ? null : element('lastmod', isoWithOffset(changedAt)),
    ...[extension ?? []].flat(),
  ])
}
