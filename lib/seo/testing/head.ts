import { failedRules, isUrl } from './check'

export interface Head {
  title: string
  /** By name or property, in order. */
  metas: Map<string, string[]>
  links: Record<string, string>[]
  things: unknown[]
}

/** Reads the HTML without a browser. @throws if there is no head or invalid JSON-LD. */
export function readHead(html: string): Head {
  const head = /<head\b[^>]*>([\s\S]*?)<\/head>/.exec(html)?.[1]
  if (head === undefined) throw new Error('no head')
  const metas = new Map<string, string[]>()
  for (const { name, property, content = '' } of tags(head, 'meta')) {
    const key = name ?? property
    if (key) metas.set(key, [...(metas.get(key) ?? []), content])
  }
  return {
    title: decode(/<title>([\s\S]*?)<\/title>/.exec(head)?.[1] ?? ''),
    metas,
    links: tags(head, 'link'),
    things: [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      ([, json = '']): unknown => JSON.parse(json),
    ),
  }
}

export function headFaults(head: Head): string[] {
  const one = (name: string) =>
    head.metas.get(name)?.length === 1 ? head.metas.get(name)?.[0] : undefined
  const canonical = head.links.filter(({ rel }) => rel === 'canonical')
  const robots = one('robots') ?? ''
  return failedRules({
    title: head.title.trim() !== '',
    description: Boolean(one('description')),
    'one canonical': canonical.length === 1 && isUrl(canonical[0]?.href),
    'og:url is the canonical': one('og:url') === canonical[0]?.href,
    'og:title': Boolean(one('og:title')),
    'og:description': Boolean(one('og:description')),
    'og:type': Boolean(one('og:type')),
    'og:site_name': Boolean(one('og:site_name')),
    'og:locale': one('og:locale') === 'zh_CN',
    'og:image': isUrl(one('og:image')),
    'og:image at most 1200 px wide': Number(one('og:image:width')) <= 1200,
    'og:image:height': Number(one('og:image:height')) > 0,
    'og:image:alt': Boolean(one('og:image:alt')),
    'twitter:card': one('twitter:card') === 'summary_large_image',
    'twitter:image': isUrl(one('twitter:image')),
    'max-image-preview:large': robots.includes('max-image-preview:large'),
    indexed: !robots.includes('noindex'),
    'a feed': head.links.some(
      ({ rel, type, href }) => rel === 'alternate' && type === 'application/rss+xml' && isUrl(href),
    ),
  })
}

function tags(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key.toLowerCase(),
        decode(value),
      ]),
    ),
  )
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#x27);/g, (entity) => entities[entity] ?? entity)
}
