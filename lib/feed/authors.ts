import type { FeedItem } from '@/lib/content/feeds'
import { authorNames } from '@/lib/seo/text'
import { site } from '@/lib/site'

/** The names in the byline, or else the source, or else the site. Never empty. */
export function authors({ byline, source }: FeedItem): string[] {
  const names = authorNames(byline)
  return names.length > 0 ? names : [source || site.name]
}
