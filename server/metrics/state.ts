/** Metrics of the process, read at each scrape. */
import cluster from 'node:cluster'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Aggregator, Counter, Gauge } from 'prom-client'
import { reads } from '@/lib/cached'
import { pools } from '@/lib/database/pool'
import { rendersWaiting } from '../documents/render'
import { documentState } from '../documents/state'
import { stores } from '../documents/store'
import { readersWaiting } from '../live/readers'
import { queueStats } from '@/lib/jobs/free-jobs'
import { memoryUse } from '@/lib/memory'
import { sendingStats } from '@/lib/mail/send'
import { plannedChanges } from '@/lib/newsroom/planned-changes'
import { lastProbe } from '../health/probe'
import { readyReason, skewSeconds } from '../health/report'
import { uncaught } from '../uncaught'

const MICROSECONDS = 1e6
const NANOSECONDS = 1e9

export function registerInstanceMetrics(): void {
  gauges('sum', {
    documents: ['Pages in memory.', () => stores.documents.size],
    documents_bytes: ['What they weigh.', () => stores.documents.bytes],
    missing_documents: ['404 pages and redirects in memory.', () => stores.notFound.size],
    missing_documents_bytes: ['What they weigh.', () => stores.notFound.bytes],
    sitemaps: ['Sitemaps in memory.', () => stores.sitemaps.size],
    sitemaps_bytes: ['What they weigh.', () => stores.sitemaps.bytes],
    long_pictures: ['Pictures for sharing in memory.', () => stores.longPictures.size],
    long_pictures_bytes: ['What they weigh.', () => stores.longPictures.bytes],
    data: ['Cached reads in memory.', () => reads.store.size],
    data_bytes: ['What they weigh.', () => reads.store.bytes],
    renders_underway: ['Pages that are being rendered.', () => documentState.rendering],
    renders_waiting: ['Pages that wait for their render.', rendersWaiting],
    live_readers: ['Browsers that follow live stories.', readersWaiting],
  })
  gauges('max', {
    films_waiting: ['Films whose versions are being made.', () => queueStats.filmsWaiting],
    films_failed: ['Films of which none could be made.', () => queueStats.filmsFailed],
    film_workers: ['Processes that make them.', () => queueStats.filmWorkers],
    mails_waiting: ['Mails that no server has taken yet.', () => queueStats.messagesWaiting],
    clock_skew_seconds: ["How far the clock is ahead of the database's.", skewSeconds],
    disk_bytes: ['The size of the disk of DATA_DIR.', () => lastProbe.diskBytes],
  })
  gauges('min', {
    disk_writable: ['1 while DATA_DIR takes files.', () => Number(lastProbe.diskWritable)],
    disk_free_bytes: ['Left on its disk.', () => lastProbe.diskFreeBytes],
  })
  gauges('each', {
    invalidation_lag_seconds: [
      'How long the last heartbeat through the database took, as a change does.',
      () => (documentState.heartbeatMs === null ? null : documentState.heartbeatMs / 1000),
    ],
    announcements_heard: ['1 while changes are heard.', () => Number(documentState.connected)],
    ready: ['1 while pages can be answered.', () => Number(readyReason() === null)],
    database_up: ['1 while the database answers.', () => Number(lastProbe.database)],
    database_writable: ['1 while it takes changes.', () => Number(lastProbe.databaseWritable)],
    heap_used_bytes: ['JavaScript objects in memory.', () => memoryUse().heapUsed],
    heap_limit_bytes: ['What they may take.', () => memoryUse().heapLimit],
    resident_bytes: ['Memory of the process.', () => memoryUse().resident],
    peak_resident_bytes: ['The most so far.', () => process.resourceUsage().maxRSS * 1024],
    start_time_seconds: ['When the process began.', () => performance.timeOrigin / 1000],
  })
  counters({
    renders_total: ['Pages rendered.', () => documentState.renders],
    drops_total: ['Invalidations.', () => documentState.invalidations],
    mails_sent_total: ['Mails that were taken.', () => sendingStats.sent],
    mails_failed_total: ['Mails that were given up.', () => sendingStats.failed],
    mails_put_off_total: ['Tries that are made again.', () => sendingStats.deferred],
    planned_changes_total: [
      'Planned changes of stories that were made.',
      () => plannedChanges.made,
    ],
    planned_changes_failed_total: ['Those that could not be.', () => plannedChanges.failed],
    uncaught_total: ['Errors that nobody caught.', () => uncaught.exceptions + uncaught.rejections],
    cpu_seconds_total: ['Processor time.', cpuSeconds],
  })
  registerEventLoop()
  registerPools()
}

type Readings = Record<string, [help: string, read: () => number | null]>

/** `ofWorkers`: how series of several workers are combined (server/cluster); `each`: not at all. */
function gauges(ofWorkers: Aggregator | 'each', readings: Readings): void {
  const { worker } = cluster
  const own = ofWorkers === 'each' && worker ? { worker: String(worker.id) } : {}
  for (const [name, [help, read]] of Object.entries(readings)) {
    new Gauge({
      name: `xiaowen_${name}`,
      help,
      labelNames: Object.keys(own),
      aggregator: ofWorkers === 'each' ? 'sum' : ofWorkers,
      collect() {
        const value = read()
        if (value === null) this.reset()
        else this.set(own, value)
      },
    })
  }
}

/** Counters kept elsewhere: each scrape adds the difference. */
function counters(readings: Readings): void {
  for (const [name, [help, read]] of Object.entries(readings)) {
    let reported = 0
    new Counter({
      name: `xiaowen_${name}`,
      help,
      collect() {
        const total = read() ?? reported
        this.inc(Math.max(0, total - reported))
        reported = total
      },
    })
  }
}

/** Timer delays, reset at each scrape. */
function registerEventLoop(): void {
  const resolution = 20
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  const beyond = (nanoseconds: number) => Math.max(0, nanoseconds / NANOSECONDS - resolution / 1000)
  gauges('each', {
    event_loop_delay_p50_seconds: ['Of half of the timers.', () => beyond(delay.percentile(50))],
    event_loop_delay_p99_seconds: ['Of one in a hundred.', () => beyond(delay.percentile(99))],
    event_loop_delay_max_seconds: [
      'The longest since the last look.',
      () => {
        const longest = beyond(delay.max)
        delay.reset()
        return longest
      },
    ],
  })
}

function registerPools(): void {
  new Gauge({
    name: 'xiaowen_database_connections',
    help: 'Connections of each pool by state, and who waits for one.',
    labelNames: ['pool', 'state'],
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount)
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'waiting' }, waitingCount)
      }
    },
  })
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / MICROSECONDS
}
