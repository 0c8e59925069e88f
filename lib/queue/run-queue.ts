/** Takes jobs from the queue (graphile-worker), which any number of processes share. */
import { EventEmitter } from 'node:events'
import {
  type CronItem,
  Logger,
  parseCronItems,
  run,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import { env } from '@/lib/env'
import { logWarning } from '@/lib/log'
import { TryLater } from './try-later'
import { type lockClasses, WorkerLock } from './worker-lock'

/** Work on one job. What it throws is tried again after a growing pause. */
export type Task = (payload: unknown, ending: AbortSignal) => Promise<void>

export interface QueueWorker {
  kind: keyof typeof lockClasses
  concurrency: number
  tasks: Record<string, Task>
  /** Jobs that one of the workers adds at their times (UTC). */
  cron?: CronItem[]
}

/**
 * Without batches graphile-worker does not await the statement that completes or fails a job: a stop may drop it, and where it
 * fails, the job stays locked as long as this process lives.
 */
export const awaitCompletion: GraphileConfig.Preset = {
  worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
}

/** Ends when it is asked to, or where the connection with its lock is lost: others may then take its jobs. */
export async function runQueue(
  { kind, concurrency, tasks, cron = [] }: QueueWorker,
  ending: AbortSignal,
): Promise<void> {
  const held = new WorkerLock(kind)
  const lost = new AbortController()
  const stopping = AbortSignal.any([ending, lost.signal])
  const events: WorkerEvents = new EventEmitter()
  let runner: Runner | undefined
  events.on('pool:create', ({ workerPool }) =>
    held.take(workerPool.id, () => lost.abort(new Error('The connection of the lock was lost'))),
  )
  try {
    runner = await run({
      preset: awaitCompletion,
      connectionString: queueUrl(),
      // One hears notifications.
      maxPoolSize: 2,
      // A pooler may have none.
      noPreparedStatements: true,
      concurrency,
      pollInterval: 2000,
      noHandleSignals: true,
      parsedCronItems: parseCronItems(cron),
      logger: queueLogger,
      events,
      taskList: listTasks(tasks, async (work, payload) => {
        await held.taken
        await work(payload, stopping)
      }),
    })
    await Promise.race([runner.promise, aborted(stopping)])
  } finally {
    await runner?.stop().catch(() => undefined)
    await held.release()
  }
  if (lost.signal.aborted && !ending.aborted) throw lost.signal.reason
}

/** Notifications need a session of their own. */
function queueUrl(): string {
  const url = new URL(env().LISTEN_DATABASE_URL ?? env().DATABASE_URL)
  url.searchParams.set('application_name', 'xiaowen queue')
  return url.href
}

/** For graphile-worker. */
export function listTasks(
  tasks: Record<string, Task>,
  perform: (work: Task, payload: unknown) => Promise<void>,
): TaskList {
  const entries = Object.entries(tasks).map(
    ([name, work]) => [name, (payload: unknown) => perform(work, payload)] as const,
  )
  return Object.fromEntries(entries)
}

/** What a task puts off is no fault of the queue. */
export const queueLogger = new Logger(() => (level: string, message, meta) => {
  if (level === 'error' && !(meta?.error instanceof TryLater))
    logWarning(`Queue: ${message}`, 'error')
})

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
