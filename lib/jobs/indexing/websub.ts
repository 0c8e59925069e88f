import { FEED_FORMATS, column, feedOf, routes, topic } from '@/lib/routes'
import { ask } from './send-request'
import { allTaken, type Change, type Receiver } from './receiver'

/** Tells a WebSub hub, which fetches the feed and tells its subscribers: https://www.w3.org/TR/websub/#publishing */
export function hub(url: string): Receiver {
  return {
    service: 'websub',
    url,
    // The standard leaves the form to the hub; all take one address at a time.
    most: 1,
    gathers: 0,
    pathsOf: feedsOf,
    send: async (feeds) => {
      const form = new URLSearchParams([
        ['hub.mode', 'publish'],
        ...feeds.map((feed) => ['hub.url', feed]),
      ])
      await ask(url, { method: 'POST', body: form })
      return allTaken
    },
  }
}

/** The feeds that a story stands in, in each format. */
function feedsOf({ columnSlug, keywords }: Change): string[] {
  const listings = [
    routes.home,
    ...(columnSlug ? [column(columnSlug)] : []),
    ...keywords.map(topic),
  ]
  return listings.flatMap((listing) => FEED_FORMATS.map((format) => feedOf(listing, format)))
}
