import { setTimeout as delay } from 'node:timers/promises'
import { startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { percentile, formatInteger } from './statistics'
import { readIndexedTexts, mixedQueries } from './search'

const REQUESTS_PER_SECOND = 50
const SECONDS = 10
/** Until V8 has optimised the hot paths. */
const WARM_UP_SECONDS = 10
const TIMEOUT_MS = 5000

/** The search page at 50 requests a second from one instance, and the delay until a new story is found. */
export async function measureSearchPage(newsroom: Newsroom): Promise<void> {
  const queries = mixedQueries(await readIndexedTexts(newsroom)).map(({ terms }) => terms.join(' '))
  const instance = await startInstance(newsroom.databaseUrl, undefined, {
    TRUST_PROXY: '1',
  })
  // One address per reader, so that no rate limit applies.
  const page = (query: string, reader: number, encoding: 'br' | 'identity') =>
    sendRequest(`${instance.url}/search?q=${encodeURIComponent(query)}`, {
      'x-forwarded-for': `10.1.${reader >> 8}.${reader & 255}`,
      'accept-encoding': encoding,
    })
  const requestSteadily = async (seconds: number) => {
    const began = performance.now()
    const times: Promise<number>[] = []
    for (let i = 0; i < REQUESTS_PER_SECOND * seconds; i++) {
      await delay(Math.max(0, began + (i * 1000) / REQUESTS_PER_SECOND - performance.now()))
      const sentAt = performance.now()
      const query = queries[i % queries.length] ?? ''
      times.push(page(query, i, 'br').then(() => performance.now() - sentAt))
    }
    return Promise.all(times)
  }
  await requestSteadily(WARM_UP_SECONDS)
  const times = await requestSteadily(SECONDS)
  const [half, most] = [percentile(times, 50), percentile(times, 99)].map(formatInteger)
  console.log(
    `search page at ${REQUESTS_PER_SECOND} requests a second: p50 ${half} ms, p99 ${most} ms`,
  )

  const id = await newsroom.publish({ title: '刚刚提交的麒麟阁' })
  const committed = performance.now()
  while (!(await page('麒麟阁', 0, 'identity')).body.includes(`/article/${id}`)) {
    if (performance.now() - committed > TIMEOUT_MS) throw new Error('the story was not found')
  }
  console.log(
    `a story is found ${formatInteger(performance.now() - committed)} ms after its commit`,
  )
  await instance.stop()
}
