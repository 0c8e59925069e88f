import { routes } from '@/lib/routes'
import { sendRequest } from './send-request'
import { noneRefused, type Receiver } from './receiver'

const FIVE_MINUTES = 300_000

/** https://www.sitemaps.org/protocol.html#submit_ping */
export function ping(url: string): Receiver {
  return {
    service: `ping ${url}`,
    url,
    batchSize: 1,
    delayMs: FIVE_MINUTES,
    pathsOf: () => [routes.sitemap],
    send: async ([sitemap = '']) => {
      const target = new URL(url)
      target.searchParams.set('sitemap', sitemap)
      await sendRequest(target)
      return noneRefused
    },
  }
}
