import type { Metadata } from 'next'
import { copy } from '@/lib/copy'
import { absolute } from '@/lib/http/origin'
import { FEED_TYPES } from '@/lib/seo/feed-types'
import { FEED_FORMATS, feedOf, HANS, HANT, hant, hasRendition, routes } from '@/lib/routes'
import type { SharedPicture } from '@/lib/seo/pictures'
import { site } from '@/lib/site'

export interface PageDescription {
  title: string
  description: string
  path: string
  picture: SharedPicture
  /** What sharing shows instead of the title and the description. */
  shared?: { title: string; description: string }
  /** Absolute; the page that search engines shall list instead of this one. */
  canonical?: string | null
  /** Links are followed either way. */
  indexed?: boolean
  /** Listings whose feeds are linked besides the site's. */
  feeds?: FeedSource[]
  /** The page in other formats, by media type. */
  alternates?: Links
}

type Links = Record<string, { title: string; url: string }[]>

interface FeedSource {
  name: string
  path: string
}

/** The metadata of every public page: canonical URL, robots, feeds, Open Graph and Twitter card. */
export function describe(page: PageDescription): Metadata & { openGraph: object } {
  const { title, description, picture, shared = page, canonical, indexed = true } = page
  const url = absolute(page.path)
  return {
    // The layout's template would repeat the site's name on the home page.
    title: { absolute: title.includes(site.name) ? title : `${title} - ${site.name}` },
    description,
    alternates: {
      canonical: canonical ?? url,
      // Alternates belong to a page that is canonical itself.
      languages: canonical ? undefined : languages(page.path),
      types: { ...feedLinks(page.feeds ?? []), ...page.alternates },
    },
    manifest: routes.manifest,
    robots: {
      index: indexed,
      follow: true,
      'max-image-preview': 'large',
      'max-snippet': -1,
      'max-video-preview': -1,
    },
    openGraph: {
      type: 'website',
      title: shared.title,
      description: shared.description,
      url,
      siteName: site.name,
      locale: site.language.replace('-', '_'),
      images: [picture],
    },
    twitter: {
      card: 'summary_large_image',
      title: shared.title,
      description: shared.description,
      images: [{ url: picture.url, alt: picture.alt }],
    },
  }
}

/** The page in both scripts, the same on both (server/documents/hant). */
export function languages(path: string): Record<string, string> | undefined {
  if (!hasRendition(path)) return undefined
  return {
    [HANS]: absolute(path),
    [HANT]: absolute(hant(path)),
    'x-default': absolute(path),
  }
}

function feedLinks(feeds: FeedSource[]): Links {
  const all = [...feeds, { name: site.name, path: routes.home }]
  return Object.fromEntries(
    FEED_FORMATS.map((format) => [
      FEED_TYPES[format],
      all.map(({ name, path }) => ({
        title: `${name} ${copy.lists.feeds[format]}`,
        url: absolute(feedOf(path, format)),
      })),
    ]),
  )
}
