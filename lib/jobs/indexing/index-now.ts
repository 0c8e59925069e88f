import { env } from '@/lib/env'
import { absolute } from '@/lib/http/origin'
import { indexNowKey, story } from '@/lib/routes'
import { ask } from './send-request'
import { allTaken, type Receiver } from './receiver'

/** https://www.indexnow.org/documentation: Bing, Yandex and others, who tell one another. */
export function indexNow(url: string, key: string): Receiver {
  return {
    service: 'indexnow',
    url,
    most: 10_000,
    gathers: 0,
    pathsOf: (change) => [story(change)],
    send: async (urlList) => {
      const body = JSON.stringify({
        host: new URL(env().SITE_URL).host,
        key,
        keyLocation: absolute(indexNowKey(key)),
        urlList,
      })
      const headers = { 'content-type': 'application/json; charset=utf-8' }
      await ask(url, { method: 'POST', headers, body })
      return allTaken
    },
  }
}
