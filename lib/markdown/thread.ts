import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { workerThread } from '@/lib/worker-thread'
import type { ParsedBody } from './parse-body'

/** The worker is terminated beyond these. Ordinary long bodies take a tenth of either (budget.ts). */
const LIMITS = { ms: 3000, megabytes: 160 }

const ask = workerThread<ParsedBody>(
  'markdown',
  (options) => new Worker(resolve('build/markdown-worker.cjs'), options),
  'A body could not be read within the limits and is shown as plain text',
)

/** Parses a body in the worker; null if that exceeds the limits or fails. */
export function parseInThread(source: string, limits = LIMITS): Promise<ParsedBody | null> {
  return ask(source, limits)
}
