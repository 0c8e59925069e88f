import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { Worker, WorkerOptions } from 'node:worker_threads'
import pLimit, { type LimitFunction } from 'p-limit'
import { instanceState } from '@/lib/instance-state'
import { logOnce } from '@/lib/log'

export interface WorkerLimits {
  ms: number
  megabytes: number
}

/** An idle worker takes 30 MB. */
const IDLE_MS = 30_000

interface Thread {
  worker: Worker | null
  idle?: NodeJS.Timeout
  limit: LimitFunction
}

/**
 * Has a worker answer one message at a time. Null, and the worker is terminated, if that exceeds the limits or fails;
 * `failure` is logged. `open` makes the worker, since Next looks for its file where it is made.
 */
export function workerThread<Answer>(
  name: string,
  open: (options: WorkerOptions) => Worker,
  failure: string,
) {
  const thread = instanceState<Thread>(name, () => ({ worker: null, limit: pLimit(1) }))
  return function ask(message: string, limits: WorkerLimits): Promise<Answer | null> {
    return thread.limit(async () => {
      clearTimeout(thread.idle)
      const worker = (thread.worker ??= start(thread, open, limits.megabytes))
      try {
        const answer = (await request(worker, message, limits.ms)) as Answer
        thread.idle = setTimeout(() => end(thread, worker), IDLE_MS).unref()
        return answer
      } catch (error) {
        end(thread, worker)
        logOnce(failure, error)
        return null
      }
    })
  }
}

function start(
  thread: Thread,
  open: (options: WorkerOptions) => Worker,
  megabytes: number,
): Worker {
  const worker = open({
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
    env: {},
  })
  // An error between requests must not end the process; the next request starts a new worker.
  worker.on('error', () => end(thread, worker))
  worker.unref()
  return worker
}

async function request(worker: Worker, message: string, limitMs: number): Promise<unknown> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    worker.postMessage(message)
    const [answer] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => {
        throw new Error('the thread ended')
      }),
      delay(limitMs, undefined, { signal, ref: false }).then(() => {
        throw new Error(`not read within ${limitMs} ms`)
      }),
    ])) as [unknown]
    return answer
  } finally {
    settled.abort()
  }
}

function end(thread: Thread, worker: Worker): void {
  if (thread.worker === worker) thread.worker = null
  void worker.terminate()
}
