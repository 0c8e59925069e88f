import { setTimeout as delay } from 'node:timers/promises'
import { readFileSync } from 'node:fs'
import { startInstance, type Instance } from '../../scripts/testing/instance'
import type { Newsroom } from '../../scripts/testing/newsroom'
import { hangUp } from '../http-client'
import { whole } from '../statistics'
import { heapProbe } from '../../scripts/testing/heap-probe'
import { makeVisitor, visitAll, warm } from './visits'

const MB = 1024 * 1024
/** As long as garbage may lie about after the last visitor has gone. */
const REST_MS = 60_000
/** Linux counts a process' time in these. */
const TICK_MS = 10

/** The memory of one instance: at start, warm, after `pages` private pages, and as many distinct public ones. */
export async function measureMemory(newsroom: Newsroom, pages: number): Promise<void> {
  const visitor = await makeVisitor(newsroom)
  const story = await newsroom.publish({ title: '渡口恢复通航' })
  const probe = heapProbe()
  const instance = await startInstance(newsroom.databaseUrl, undefined, probe.env)
  const tell = async (when: string) => {
    const heap = await probe.read(instance.pid)
    console.log(
      `memory ${when}: used ${inMb(heap.used)} of ${inMb(heap.limit)} MB, alive ${inMb(heap.alive)}, ` +
        `outside the heap ${inMb(heap.external)}, resident ${inMb(heap.rss)}`,
    )
  }
  await tell('at start')
  const asked = await warm(instance, visitor, story)
  hangUp()
  await delay(REST_MS)
  await tell(`warm (${asked} pages of the sitemap), after a minute of rest`)
  const { first, last } = await fill(newsroom, pages)
  const own = Array.from({ length: pages }, (_, i) => visitor.paths[i % visitor.paths.length] ?? '')
  await timed(instance, own, visitor.headers, 'private')
  await tell(`after ${whole(pages)} private pages`)
  const distinct = Array.from({ length: last - first + 1 }, (_, i) => `/article/${first + i}`)
  await timed(instance, distinct, {}, 'distinct public')
  await tell(`after ${whole(pages)} distinct public pages`)
  console.log(
    `documents kept: ${whole(await instance.metric('documents'))} in ` +
      `${inMb(await instance.metric('documents_bytes'))} MB; resident at most ` +
      `${inMb(await instance.metric('peak_resident_bytes'))} MB`,
  )
  await instance.stop()
  probe.close()
}

/** Visits them, and says what each cost the instance. */
async function timed(
  instance: Instance,
  paths: string[],
  headers: Record<string, string>,
  kind: string,
): Promise<void> {
  const before = processorTime(instance.pid)
  await visitAll(instance, paths, headers)
  const each = (processorTime(instance.pid) - before) / paths.length
  console.log(`${whole(paths.length)} ${kind} pages: ${each.toFixed(1)} ms of processor each`)
}

/** What a process has taken of the processors, in milliseconds. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Stories with bodies of some 600 characters each, none the same, spread over three years. */
async function fill(newsroom: Newsroom, stories: number): Promise<{ first: number; last: number }> {
  const [range] = await newsroom.sql<{ first: number; last: number }>(
    `with made as (
       insert into story (external_id, status, title, summary, body, column_slug, keywords, published_at)
       select 'page-' || n, 'published', '第' || n || '号渡口今晨恢复通航,沿岸居民称出行更方便',
         '第' || n || '号渡口恢复通航。',
         (select string_agg('第' || n || '号渡口的第' || p || '段:潮水退去之后,工人沿着堤岸检查每一处接缝,并把结果写在木牌上,供往来的人查看。', E'\\n\\n') from generate_series(1, 12) p),
         case n % 2 when 0 then 'city' else 'sea' end, array['渡口' || n % 500, '通航'],
         now() - n * interval '30 minutes'
       from generate_series(1, $1::int) n
       returning id)
     select min(id) as first, max(id) as last from made`,
    [stories],
  )
  if (!range) throw new Error('no stories were made')
  await newsroom.sql('analyze')
  return range
}

function inMb(bytes: number): string {
  return whole(bytes / MB)
}
