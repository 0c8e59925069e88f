import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import pLimit, { type LimitFunction } from 'p-limit'
import { instanceState } from '@/lib/instance-state'
import { logOnce } from '@/lib/log'
import type { Reading } from './read-now'

/** Beyond these the thread is ended. Ordinary long bodies take a tenth of either (budget.ts). */
const LIMITS = { ms: 3000, megabytes: 160 }

/** A thread that nobody needs costs 30 MB. */
const IDLE_MS = 30_000

interface Thread {
  worker: Worker | null
  idle?: NodeJS.Timeout
  /** One body at a time: there is one thread. */
  limit: LimitFunction
}

const thread = instanceState<Thread>('markdown', () => ({ worker: null, limit: pLimit(1) }))

/** Reads a body in a thread of its own; null where that took too long, too much memory, or failed. */
export function readApart(source: string, limits = LIMITS): Promise<Reading | null> {
  return thread.limit(async () => {
    clearTimeout(thread.idle)
    const worker = (thread.worker ??= start(limits.megabytes))
    try {
      const reading = await ask(worker, source, limits.ms)
      thread.idle = setTimeout(() => end(worker), IDLE_MS).unref()
      return reading
    } catch (error) {
      end(worker)
      logOnce('A body could not be read within the limits and is shown as plain text', error)
      return null
    }
  })
}

function start(megabytes: number): Worker {
  const worker = new Worker(resolve('build/markdown-worker.cjs'), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
    env: {},
  })
  // What ends the thread while nobody waits is seen by the next one who asks.
  worker.on('error', () => end(worker))
  worker.unref()
  return worker
}

async function ask(worker: Worker, source: string, limitMs: number): Promise<Reading> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    worker.postMessage(source)
    const [reading] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => {
        throw new Error('the thread ended')
      }),
      delay(limitMs, undefined, { signal, ref: false }).then(() => {
        throw new Error(`not read within ${limitMs} ms`)
      }),
    ])) as [Reading]
    return reading
  } finally {
    settled.abort()
  }
}

function end(worker: Worker): void {
  if (thread.worker === worker) thread.worker = null
  void worker.terminate()
}
