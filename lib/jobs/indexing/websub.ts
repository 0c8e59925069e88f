import { FEED_FORMATS, column, feedOf, routes, topic } from '@/lib/routes'
import { sendRequest } from './send-request'
import { noneRefused, type Change, type Receiver } from './receiver'

/** https://www.w3.org/TR/websub/#publishing */
export function webSub(url: string): Receiver {
  return {
    service: 'websub',
    url,
    // The standard leaves the form to the hub; all accept one URL at a time.
    batchSize: 1,
    delayMs: 0,
    pathsOf: feedsOf,
    send: async (feeds) => {
      const form = new URLSearchParams([
        ['hub.mode', 'publish'],
        ...feeds.map((feed) => ['hub.url', feed]),
      ])
      await sendRequest(url, { method: 'POST', body: form })
      return noneRefused
    },
  }
}

/** Every feed that contains the story. */
function feedsOf({ columnSlug, keywords }: Change): string[] {
  const listings = [
    routes.home,
    ...(columnSlug ? [column(columnSlug)] : []),
    ...keywords.map(topic),
  ]
  return listings.flatMap((listing) => FEED_FORMATS.map((format) => feedOf(listing, format)))
}
