import { setTimeout as delay } from 'node:timers/promises'
import { startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { ask } from './http-client'
import { percentile, whole } from './statistics'
import { collect, mixed } from './search'

const RATE = 50
const SECONDS = 10
/** Until what runs often is compiled. */
const WARMING_SECONDS = 10
const PATIENCE_MS = 5000

/** The whole page of a search at 50 requests a second from one instance; and how soon a row is found. */
export async function measureSearchPage(newsroom: Newsroom): Promise<void> {
  const queries = mixed(await collect(newsroom)).map(({ terms }) => terms.join(' '))
  const instance = await startInstance(newsroom.databaseUrl, undefined, {
    TRUST_PROXY: '1',
  })
  // Each reader at an address of their own, as a proxy would say.
  const page = (query: string, reader: number, encoding: 'br' | 'identity') =>
    ask(`${instance.url}/search?q=${encodeURIComponent(query)}`, {
      'x-forwarded-for': `10.1.${reader >> 8}.${reader & 255}`,
      'accept-encoding': encoding,
    })
  const steadily = async (seconds: number) => {
    const began = performance.now()
    const times: Promise<number>[] = []
    for (let i = 0; i < RATE * seconds; i++) {
      await delay(Math.max(0, began + (i * 1000) / RATE - performance.now()))
      const asked = performance.now()
      const query = queries[i % queries.length] ?? ''
      // As browsers ask.
      times.push(page(query, i, 'br').then(() => performance.now() - asked))
    }
    return Promise.all(times)
  }
  await steadily(WARMING_SECONDS)
  const times = await steadily(SECONDS)
  const [half, most] = [percentile(times, 50), percentile(times, 99)].map(whole)
  console.log(`search page at ${RATE} requests a second: p50 ${half} ms, p99 ${most} ms`)

  const id = await newsroom.publish({ title: '刚刚提交的麒麟阁' })
  const committed = performance.now()
  while (!(await page('麒麟阁', 0, 'identity')).body.includes(`/article/${id}`)) {
    if (performance.now() - committed > PATIENCE_MS) throw new Error('the story was not found')
  }
  console.log(`a story is found ${whole(performance.now() - committed)} ms after its commit`)
  await instance.stop()
}
