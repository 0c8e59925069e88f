/** What each kind of page says of itself. */
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
  /** Of this very page, `/before/{cursor}` included. */
  path: string
  /** Whether it shows older items. */
  older?: boolean
  /** Whether it has too little to be found by itself. */
  sparse?: boolean
  image?: Picture | null
  /** Where its title is drawn, for want of a picture. */
  drawn?: string
  /** Where the list begins, if feeds follow it. */
  feeds?: string
}

/**
 * A listing. Its older pages are not indexed: every new story moves what stands on them, so there
 * are endlessly many of the same. Nor is one that has next to nothing. Crawlers follow their links, and
 * sitemaps hold every story.
 */
export function listingMetadata(listing: Listing): Metadata {
  const {
    title,
    description,
    path,
    older = false,
    sparse = false,
    image = null,
    drawn,
    feeds,
  } = listing
  return describe({
    title: older ? `${title} - ${copy.lists.older}` : title,
    description: description || copy.lists.description(title),
    path,
    picture: !image && drawn ? ogImage(drawn, title) : widePicture(image, title),
    indexed: !older && !sparse,
    followed: feeds ? [{ name: title, path: feeds }] : [],
  })
}

/** A page from the footer. */
export function pageMetadata({ slug, title, body }: Page): Metadata {
  return describe({
    title,
    description: excerpt(body, 150) || title,
    path: routes.page(slug),
    picture: widePicture(null, title),
  })
}

/** What is not there, or no more: no canonical, nothing to share, not to be listed. */
export function missingMetadata(title: string = copy.missing.notFound): Metadata {
  return { title: { absolute: `${title} - ${site.name}` }, robots: { index: false, follow: true } }
}
