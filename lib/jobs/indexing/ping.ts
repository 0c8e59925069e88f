import { routes } from '@/lib/routes'
import { ask } from './send-request'
import { allTaken, type Receiver } from './receiver'

const FIVE_MINUTES = 300_000

/** A GET with ?sitemap=, as https://www.sitemaps.org/protocol.html#submit_ping has it. */
export function ping(url: string): Receiver {
  return {
    service: `ping ${url}`,
    url,
    most: 1,
    gathers: FIVE_MINUTES,
    pathsOf: () => [routes.sitemap],
    send: async ([sitemap = '']) => {
      const target = new URL(url)
      target.searchParams.set('sitemap', sitemap)
      await ask(target)
      return allTaken
    },
  }
}
