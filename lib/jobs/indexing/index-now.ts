import { env } from '@/lib/env'
import { absolute } from '@/lib/http/origin'
import { indexNowKey, story } from '@/lib/routes'
import { sendRequest } from './send-request'
import { noneRefused, type Receiver } from './receiver'

/** https://www.indexnow.org/documentation: Bing, Yandex and others, which share submissions. */
export function indexNow(url: string, key: string): Receiver {
  return {
    service: 'indexnow',
    url,
    batchSize: 10_000,
    delayMs: 0,
    pathsOf: (change) => [story(change)],
    send: async (urlList) => {
      const body = JSON.stringify({
        host: new URL(env().SITE_URL).host,
        key,
        keyLocation: absolute(indexNowKey(key)),
        urlList,
      })
      const headers = { 'content-type': 'application/json; charset=utf-8' }
      await sendRequest(url, { method: 'POST', headers, body })
      return noneRefused
    },
  }
}
