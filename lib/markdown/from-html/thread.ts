import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { workerThread } from '@/lib/worker-thread'
import type { Converted } from './convert'

/** The worker is terminated beyond these: a paste of 1 MB takes a fifth of either. */
const LIMITS = { ms: 5000, megabytes: 160 }

const ask = workerThread<Converted>(
  'paste',
  (options) => new Worker(resolve('build/paste-worker.cjs'), options),
  'A paste could not be converted within the limits',
)

/** Converts in a worker; null if that exceeds the limits or fails. */
export function convertInThread(html: string, limits = LIMITS): Promise<Converted | null> {
  return ask(html, limits)
}
