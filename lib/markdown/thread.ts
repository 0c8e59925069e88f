import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import pLimit, { type LimitFunction } from 'p-limit'
import { instanceState } from '@/lib/instance-state'
import { logOnce } from '@/lib/log'
import type { ParsedBody } from './parse-body'

/** The worker is terminated beyond these. Ordinary long bodies take a tenth of either (budget.ts). */
const LIMITS = { ms: 3000, megabytes: 160 }

/** An idle worker takes 30 MB. */
const IDLE_MS = 30_000

interface Thread {
  worker: Worker | null
  idle?: NodeJS.Timeout
  limit: LimitFunction
}

const thread = instanceState<Thread>('markdown', () => ({ worker: null, limit: pLimit(1) }))

/** Parses a body in the worker; null if that exceeds the limits or fails. */
export function parseInThread(source: string, limits = LIMITS): Promise<ParsedBody | null> {
  return thread.limit(async () => {
    clearTimeout(thread.idle)
    const worker = (thread.worker ??= start(limits.megabytes))
    try {
      const body = await request(worker, source, limits.ms)
      thread.idle = setTimeout(() => end(worker), IDLE_MS).unref()
      return body
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
  // An error between requests must not end the process; the next request starts a new worker.
  worker.on('error', () => end(worker))
  worker.unref()
  return worker
}

async function request(worker: Worker, source: string, limitMs: number): Promise<ParsedBody> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    worker.postMessage(source)
    const [body] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => {
        throw new Error('the thread ended')
      }),
      delay(limitMs, undefined, { signal, ref: false }).then(() => {
        throw new Error(`not read within ${limitMs} ms`)
      }),
    ])) as [ParsedBody]
    return body
  } finally {
    settled.abort()
  }
}

function end(worker: Worker): void {
  if (thread.worker === worker) thread.worker = null
  void worker.terminate()
}
