import { startInstance, type Instance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { percentile } from './statistics'

const RULES = 100_000
const REQUESTS = 400
const CHANGES = 50

/** Latency of redirects that are not cached, by path and by query, with one rule and with 100,000. */
export async function measureRedirects(newsroom: Newsroom): Promise<void> {
  const instance = await startInstance(newsroom.databaseUrl)
  await newsroom.sql(
    `insert into redirect (path, target) values ('/bench/0.html?id=0', '/columns')`,
  )
  await measureRequests(instance, 'warm')
  const oneRule = await measureRequests(instance, 'one')
  await newsroom.sql('alter table redirect disable trigger prepare')
  await newsroom.sql(
    `insert into redirect (path, target)
     select '/bench/many/' || n || '.html', '/article/' || n from generate_series(1, $1::int) n`,
    [RULES],
  )
  await newsroom.sql('alter table redirect enable trigger prepare')
  await newsroom.sql('analyze redirect')
  const manyRules = await measureRequests(instance, 'many')
  report('an old address, first asked', oneRule.path, manyRules.path)
  report('a query on an old address', oneRule.query, manyRules.query)
  await measureChange(newsroom, instance)
  await newsroom.sql(`delete from redirect where path like '/bench/%'`)
  await instance.stop()
}

/** The delay from the commit of a changed rule to its effect: 301, 410 and 301 again. */
async function measureChange(newsroom: Newsroom, { url }: Instance): Promise<void> {
  const times: number[] = []
  const path = '/bench/many/1.html'
  for (let n = 0; n < CHANGES; n++) {
    const target = n % 2 === 0 ? '' : '/columns'
    await newsroom.sql('update redirect set target = $1 where path = $2', [target, path])
    const began = performance.now()
    while ((await sendRequest(url + path, {})).status !== (target ? 301 : 410));
    times.push(performance.now() - began)
  }
  console.log(
    `a changed rule shows after ${percentile(times, 50).toFixed(0)} ms (p50), ${Math.max(...times).toFixed(0)} ms at most`,
  )
}

/** Latencies in milliseconds. With one rule the paths are 404s after a failed lookup. */
async function measureRequests(instance: Instance, name: string) {
  const times = { path: [] as number[], query: [] as number[] }
  for (let n = 1; n <= REQUESTS; n++) {
    times.path.push(await timeRequest(instance, `/bench/${name}/${n}.html`))
    times.query.push(await timeRequest(instance, `/bench/0.html?id=0&from=${n}`))
  }
  return times
}

async function timeRequest(instance: Instance, path: string): Promise<number> {
  const began = performance.now()
  await sendRequest(instance.url + path, {})
  return performance.now() - began
}

function report(what: string, one: number[], many: number[]): void {
  const [a, b] = [percentile(one, 50), percentile(many, 50)]
  console.log(
    `${what}, p50: ${a.toFixed(1)} ms with one rule, ${b.toFixed(1)} ms with ${RULES.toLocaleString('en')}: ` +
      `${(b / a).toFixed(2)} times as long`,
  )
}
