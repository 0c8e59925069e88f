import { setTimeout as delay } from 'node:timers/promises'
import { readFileSync } from 'node:fs'
import { startInstance, type Instance } from '../../scripts/testing/instance'
import type { Newsroom } from '../../scripts/testing/newsroom'
import { closeConnections } from '../http-client'
import { formatInteger } from '../statistics'
import { heapProbe } from '../../scripts/testing/heap'
import { makeVisitor, visitAll, warmUp } from './visits'

const MB = 1024 * 1024
/** Lets timers and caches settle after the warm-up. */
const IDLE_MS = 60_000
/** One clock tick of /proc/PID/stat (USER_HZ = 100). */
const TICK_MS = 10

/** Memory of one instance at start, warm, after `pages` private pages and after as many distinct public ones. */
export async function measureMemory(newsroom: Newsroom, pages: number): Promise<void> {
  const visitor = await makeVisitor(newsroom)
  const story = await newsroom.publish({ title: '渡口恢复通航' })
  const probe = heapProbe()
  const instance = await startInstance(newsroom.databaseUrl, undefined, probe.env)
  const reportHeap = async (when: string) => {
    const heap = await probe.read(instance.pid)
    console.log(
      `memory ${when}: used ${inMb(heap.used)} of ${inMb(heap.limit)} MB, alive ${inMb(heap.alive)}, ` +
        `outside the heap ${inMb(heap.external)}, resident ${inMb(heap.rss)}`,
    )
  }
  await reportHeap('at start')
  const visited = await warmUp(instance, visitor, story)
  closeConnections()
  await delay(IDLE_MS)
  await reportHeap(`warm (${visited} pages of the sitemap), after a minute of rest`)
  const { first, last } = await fill(newsroom, pages)
  const privatePaths = Array.from(
    { length: pages },
    (_, i) => visitor.paths[i % visitor.paths.length] ?? '',
  )
  await measureVisits(instance, privatePaths, visitor.headers, 'private')
  await reportHeap(`after ${formatInteger(pages)} private pages`)
  const publicPaths = Array.from({ length: last - first + 1 }, (_, i) => `/article/${first + i}`)
  await measureVisits(instance, publicPaths, {}, 'distinct public')
  await reportHeap(`after ${formatInteger(pages)} distinct public pages`)
  console.log(
    `documents kept: ${formatInteger(await instance.metric('documents'))} in ` +
      `${inMb(await instance.metric('documents_bytes'))} MB; resident at most ` +
      `${inMb(await instance.metric('peak_resident_bytes'))} MB`,
  )
  await instance.stop()
  probe.close()
}

/** Visits the paths and prints the CPU time that each took. */
async function measureVisits(
  instance: Instance,
  paths: string[],
  headers: Record<string, string>,
  kind: string,
): Promise<void> {
  const before = cpuTimeMs(instance.pid)
  await visitAll(instance, paths, headers)
  const each = (cpuTimeMs(instance.pid) - before) / paths.length
  console.log(
    `${formatInteger(paths.length)} ${kind} pages: ${each.toFixed(1)} ms of processor each`,
  )
}

/** User and system time of a process, in milliseconds. */
function cpuTimeMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Adds stories with distinct bodies of some 600 characters, one every half hour into the past. */
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
  return formatInteger(bytes / MB)
}
