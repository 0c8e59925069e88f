/** Periodic jobs, and the worker of the queue. Several instances may run them, since each claims its rows first. */
import { reEncryptSecrets } from '@/lib/auth/re-encrypt'
import { disconnect } from '@/lib/db'
import { logOnce } from '@/lib/log'
import { balanceSearch } from '@/lib/jobs/balance-search'
import { freeJobs } from '@/lib/jobs/free-jobs'
import { queueDuePushes } from '@/lib/jobs/indexing/push'
import { flushSearches } from '@/lib/search/popular-queries'
import { removeFilmFolders } from '@/lib/jobs/remove-film-folders'
import { removePictureFiles } from '@/lib/jobs/remove-picture-files'
import { notifySubscribers } from '@/lib/jobs/notify-subscribers'
import { publishDue } from '@/lib/jobs/publish-due'
import { rankViews } from '@/lib/jobs/rank-views'
import { cleanUp } from '@/lib/jobs/cleanup'
import { flushViews } from '@/lib/jobs/views'
import { workOnQueue } from '@/lib/jobs/work-on-queue'
import { throttle } from '@/lib/reader/search'

const SECOND = 1000
const jobs: [work: (ending: AbortSignal) => Promise<unknown>, every: number][] = [
  // Due changes are made within two seconds; where nothing is due, it reads two indexes.
  [publishDue, SECOND],
  [flushViews, 10 * SECOND],
  // Often, since 500 texts at once would use the CPU for longer than a search takes.
  [flushSearches, 2 * SECOND],
  [notifySubscribers, 15 * SECOND],
  [queueDuePushes, 15 * SECOND],
  [freeJobs, 10 * SECOND],
  [rankViews, 300 * SECOND],
  [balanceSearch, 600 * SECOND],
  [reEncryptSecrets, 60 * SECOND],
  [cleanUp, 3600 * SECOND],
  [removeFilmFolders, 3600 * SECOND],
  // Reads the names of all uploads.
  [removePictureFiles, 6 * 3600 * SECOND],
]

const running = new Set<Promise<unknown>>()
const ending = new AbortController()

/** A job that fails is logged and runs again; no job overlaps itself. */
export function startScheduler(): void {
  for (const [work, every] of jobs) scheduleJob(work, every)
  running.add(workOnQueue(ending.signal))
}

/** Waits for running jobs and writes this instance's pending counts. */
export async function stopScheduler(): Promise<void> {
  ending.abort()
  await Promise.all(running)
  const last = await Promise.allSettled([flushViews(), flushSearches(), throttle.sync()])
  await disconnect()
  const failed = last.filter((result) => result.status === 'rejected')
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason as unknown))
}

function scheduleJob(work: (ending: AbortSignal) => Promise<unknown>, every: number): void {
  const again = () => scheduleJob(work, every)
  setTimeout(() => {
    if (ending.signal.aborted) return
    const run: Promise<unknown> = work(ending.signal)
      .catch((error: unknown) => logOnce(`${work.name} failed`, error))
      .finally(() => running.delete(run))
    running.add(run)
    void run.then(again)
  }, every).unref()
}
