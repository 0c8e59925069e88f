import type { FeedFormat } from '@/lib/routes'

/** The media type of each format, as its head link and its answer name it. */
export const FEED_TYPES = {
  xml: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>
