import { setTimeout as delay } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { startInstance, type Instance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { requestsPerSecond } from './wrk'
import { percentile, formatInteger } from './statistics'

const CHANGES = 200

/** The time from the start of an SQL UPDATE to the new HTML in both instances, idle and under load. */
export async function measureFreshness(newsroom: Newsroom): Promise<void> {
  const instances = await Promise.all([
    startInstance(newsroom.databaseUrl),
    startInstance(newsroom.databaseUrl),
  ])
  const id = await newsroom.publish({ title: '起点' })
  report('idle', await changes(newsroom, instances, id))
  const load = requestsPerSecond(`${instances[0].url}/videos`, { 'accept-encoding': 'br' }, 60)
  report('one instance under full load', await changes(newsroom, instances, id))
  console.log(`answers a second of the loaded instance meanwhile: ${formatInteger(await load)}`)
  await Promise.all(instances.map((instance) => instance.stop()))
}

async function changes(newsroom: Newsroom, instances: Instance[], id: number): Promise<number[]> {
  const times: number[] = []
  for (let change = 1; change <= CHANGES; change++) {
    const title = `${Date.now()}-${change}`
    const began = performance.now()
    await newsroom.sql('update story set title = $2 where id = $1', [id, title])
    await Promise.all(instances.map((instance) => waitUntilShown(instance, id, title)))
    times.push(performance.now() - began)
  }
  return times
}

/** Polls every 3 ms with If-None-Match, so that the polling itself takes little CPU. */
async function waitUntilShown(instance: Instance, id: number, title: string): Promise<void> {
  let copy = ''
  for (;;) {
    const headers = { 'accept-encoding': 'br', 'if-none-match': copy }
    const { status, etag, body } = await sendRequest(`${instance.url}/article/${id}`, headers)
    if (status === 200 && brotliDecompressSync(body).includes(title)) return
    copy = etag
    await delay(3)
  }
}

function report(when: string, times: number[]): void {
  const [p50, p99] = [percentile(times, 50), percentile(times, 99)].map(formatInteger)
  console.log(
    `SQL UPDATE to new HTML in two instances, ${when}, ${CHANGES} changes: p50 ${p50} ms, p99 ${p99} ms`,
  )
}
