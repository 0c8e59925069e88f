import type { FeedItem } from '@/lib/content/feeds'
import { authorNames } from '@/lib/seo/text'
import { site } from '@/lib/site'

/** Who wrote it: the byline's names, else the source, else the site. Never empty. */
export function authors({ byline, source }: FeedItem): string[] {
  const names = authorNames(byline)
  return names.length > 0 ? names : [source || site.name]
}
