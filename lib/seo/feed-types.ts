import type { FeedFormat } from '@/lib/routes'

export const FEED_TYPES = {
  xml: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>
