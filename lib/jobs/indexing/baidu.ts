import { z } from 'zod'
import { story } from '@/lib/routes'
import { sendRequest } from './send-request'
import { PushFailed, type Receiver } from './receiver'

const urls = z.array(z.string()).default([])
const answer = z.object({
  success: z.number(),
  not_same_site: urls,
  not_valid: urls,
})

/** https://ziyuan.baidu.com/linksubmit/: one URL per line. `url` contains the site's token. */
export function baidu(url: string): Receiver {
  return {
    service: 'baidu',
    url,
    batchSize: 2000,
    delayMs: 0,
    pathsOf: (change) => [story(change)],
    send: async (list) => {
      const headers = { 'content-type': 'text/plain' }
      const text = await sendRequest(url, { method: 'POST', headers, body: list.join('\n') })
      const { not_same_site, not_valid } = parse(text)
      return new Map([
        ...not_same_site.map((one) => [one, 'not_same_site'] as const),
        ...not_valid.map((one) => [one, 'not_valid'] as const),
      ])
    },
  }
}

function parse(text: string): z.infer<typeof answer> {
  try {
    return answer.parse(JSON.parse(text))
  } catch {
    throw new PushFailed('an answer that is not what Baidu documents')
  }
}
