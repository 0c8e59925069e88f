import type { Metadata } from 'next'
import type { Picture } from '@/lib/content/cards'
import type { Page } from '@/lib/content/pages'
import { copy } from '@/lib/copy'
import { excerpt } from '@/lib/markdown/excerpt'
import * as routes from '@/lib/routes'
import { describe } from '@/lib/seo/describe'
import { ogImage, widePicture } from '@/lib/seo/pictures'
import { site } from '@/lib/site'

export function homeMetadata(): Metadata {
  return describe({
    title: `${site.name} - ${site.slogan}`,
    description: site.description,
    path: routes.routes.home,
    picture: widePicture(null, site.name),
  })
}

interface Listing {
  title: string
  description?: string
  /** The path of this page, with `/before/{cursor}`. */
  path: string
  /** Whether it shows older items. */
  older?: boolean
  /** Whether it has fewer stories than MIN_INDEXED. */
  sparse?: boolean
  image?: Picture | null
  /** The path of a rendered title, used without a picture. */
  ogImage?: string
  /** The path of the first page, if the listing has feeds. */
  feeds?: string
}

/**
 * Older pages and sparse listings are not indexed: each new story shifts the older pages, so there are
 * endlessly many versions of them. Crawlers follow their links, and sitemaps list every story.
 */
export function listingMetadata(listing: Listing): Metadata {
  const {
    title,
    description,
    path,
    older = false,
    sparse = false,
    image = null,
    ogImage: ogImagePath,
    feeds,
  } = listing
  return describe({
    title: older ? `${title} - ${copy.lists.older}` : title,
    description: description || copy.lists.description(title),
    path,
    picture: !image && ogImagePath ? ogImage(ogImagePath, title) : widePicture(image, title),
    indexed: !older && !sparse,
    feeds: feeds ? [{ name: title, path: feeds }] : [],
  })
}

export function pageMetadata({ slug, title, body }: Page): Metadata {
  return describe({
    title,
    description: excerpt(body, 150) || title,
    path: routes.page(slug),
    picture: widePicture(null, title),
  })
}

/** Pages that answer 404 or 410: without a canonical URL and not indexed. */
export function missingMetadata(title: string = copy.missing.notFound): Metadata {
  return { title: { absolute: `${title} - ${site.name}` }, robots: { index: false, follow: true } }
}
