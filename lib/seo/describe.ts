/** The head of a page, in Next's shape. Every page's metadata is made here, so that none lacks a part. */
import type { Metadata } from 'next'
import { copy } from '@/lib/copy'
import { absolute } from '@/lib/http/origin'
import { FEED_TYPES } from '@/lib/seo/feed-types'
import { FEED_FORMATS, feedOf, routes } from '@/lib/routes'
import type { SharedPicture } from '@/lib/seo/pictures'
import { site } from '@/lib/site'

export interface Described {
  title: string
  description: string
  path: string
  picture: SharedPicture
  /** Whether search engines may list the page; its links are followed either way. */
  indexed?: boolean
  /** The listings whose feeds the page names; every page names the site's. */
  followed?: Followed[]
  /** The page itself in other forms, by media type. */
  forms?: Links
}

type Links = Record<string, { title: string; url: string }[]>

interface Followed {
  name: string
  path: string
}

/** Title and description as given, canonical = og:url, a large card, previews without limits. */
export function describe(page: Described): Metadata & { openGraph: object } {
  const { title, description, picture, indexed = true } = page
  const url = absolute(page.path)
  return {
    // The layout's template would repeat the site's name on the home page.
    title: { absolute: title.includes(site.name) ? title : `${title} - ${site.name}` },
    description,
    alternates: { canonical: url, types: { ...feedLinks(page.followed ?? []), ...page.forms } },
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
      title,
      description,
      url,
      siteName: site.name,
      locale: site.language.replace('-', '_'),
      images: [{ type: 'image/jpeg', ...picture }],
    },
    twitter: {
      card: 'summary_large_image',
      title,
      description,
      images: [{ url: picture.url, alt: picture.alt }],
    },
  }
}

/** Each feed in each of its formats, by media type. */
function feedLinks(followed: Followed[]): Links {
  const all = [...followed, { name: site.name, path: routes.home }]
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
