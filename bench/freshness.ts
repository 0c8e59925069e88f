import { setTimeout as delay } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { startInstance, type Instance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { readPages } from './page-times'
import { requestsPerSecond } from './wrk'
import { percentile, formatInteger } from './statistics'

const CHANGES = 200
const COMPOSED = 40
const ARTICLES = 100

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
  await besideBars(newsroom, instances[0], id)
  await composed(newsroom, instances, id)
  await Promise.all(instances.map((instance) => instance.stop()))
}

/** What readers of articles notice while the bar on every page changes once a second. */
async function besideBars(newsroom: Newsroom, instance: Instance, id: number): Promise<void> {
  const ids = [id]
  while (ids.length < ARTICLES) ids.push(await newsroom.publish({ title: `稿件${ids.length}号` }))
  const read = async () => {
    const times: number[] = []
    for (let round = 0; round < 40; round++)
      for (const one of ids) times.push(...(await readPages(`${instance.url}/article/${one}`, 1)))
    return times
  }
  await read()
  const alone = await read()
  const renders = await instance.metric('renders_total')
  const changing = new AbortController()
  const changes = (async () => {
    let made = 0
    for (; !changing.signal.aborted; made += 1) {
      await newsroom.sql(
        made % 2 ? `delete from banner` : `insert into banner (text) values ('快讯')`,
      )
      await delay(1000)
    }
    await newsroom.sql(`delete from banner`)
    return made
  })()
  const during = await read()
  changing.abort()
  console.log(
    `${ARTICLES} articles beside ${await changes} changes of the bar: p99 ${percentile(during, 99).toFixed(1)} ms, ` +
      `${percentile(alone, 99).toFixed(1)} ms alone; rendered anew: ${(await instance.metric('renders_total')) - renders}`,
  )
}

/** What editors compose: a change of each, until both instances show it. */
async function composed(newsroom: Newsroom, instances: Instance[], id: number): Promise<void> {
  await newsroom.sql(`insert into banner (text) values ('横幅')`)
  await newsroom.sql('insert into home_slot (story_id) values ($1)', [id])
  await newsroom.sql(
    `insert into special (id, slug, title, status) values (1, 'bench', '专题', 'published')`,
  )
  await newsroom.sql('insert into live (story_id) values ($1)', [id])
  await newsroom.sql(`insert into live_entry (story_id, text) values ($1, '消息')`, [id])
  const kinds = [
    ['the bar', 'update banner set text = $1', '/'],
    ['a place on the home page', 'update home_slot set title = $1', '/'],
    ['a special', 'update special set title = $1', '/special/bench'],
    ['an entry of a live story', 'update live_entry set text = $1', `/article/${id}`],
  ] as const
  for (const [name, change, path] of kinds) {
    const times: number[] = []
    for (let n = 1; n <= COMPOSED; n++) {
      const text = `${Date.now()}-${n}`
      const began = performance.now()
      await newsroom.sql(change, [text])
      await Promise.all(instances.map((instance) => waitUntilShown(instance, path, text)))
      times.push(performance.now() - began)
    }
    report(name, times)
  }
}

async function changes(newsroom: Newsroom, instances: Instance[], id: number): Promise<number[]> {
  const times: number[] = []
  for (let change = 1; change <= CHANGES; change++) {
    const title = `${Date.now()}-${change}`
    const began = performance.now()
    await newsroom.sql('update story set title = $2 where id = $1', [id, title])
    await Promise.all(
      instances.map((instance) => waitUntilShown(instance, `/article/${id}`, title)),
    )
    times.push(performance.now() - began)
  }
  return times
}

/** Polls every 3 ms with If-None-Match, so that the polling itself takes little CPU. */
async function waitUntilShown(instance: Instance, path: string, text: string): Promise<void> {
  let copy = ''
  for (;;) {
    const headers = { 'accept-encoding': 'br', 'if-none-match': copy }
    const { status, etag, body } = await sendRequest(instance.url + path, headers)
    if (status === 200 && brotliDecompressSync(body).includes(text)) return
    copy = etag
    await delay(3)
  }
}

function report(when: string, times: number[]): void {
  const [p50, p99] = [percentile(times, 50), percentile(times, 99)].map(formatInteger)
  console.log(
    `SQL UPDATE to new HTML in two instances, ${when}, ${times.length} changes: p50 ${p50} ms, p99 ${p99} ms`,
  )
}
