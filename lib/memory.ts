/** How much memory the portal may take, how it is split, and what this process has taken. */
import { totalmem } from 'node:os'
import { getHeapStatistics } from 'node:v8'

const MB = 2 ** 20

/** By default, for one instance: more would only let garbage lie about longer. */
const MAX_FOR_ONE = 512
/** The least for one: a heap of twice what is alive once every kind of page was asked for (some 100 MB). */
export const MIN_FOR_ONE = 320
/** Code, threads, connections, pictures under way: what is neither heap nor documents. */
const OTHER_MB = 64
/** V8's young generation: three semi-spaces, of this size each. */
const SEMI_SPACE_MB = 8

const documents = { least: 24, most: 88 }

export interface MemoryBudget {
  /** Of V8's old generation. */
  heapMb: number
  /** Finished pages and cached reads (server/documents/store.ts). */
  documentsMb: number
}

/** What MEMORY_MB is where it is unset: half of the machine or of the control group, within bounds. */
export function defaultMemoryMb(workers: number, bytes = availableBytes()): number {
  const half = Math.floor(bytes / 2 / MB)
  return Math.max(MIN_FOR_ONE, Math.min(half, MAX_FOR_ONE * workers))
}

/** The share of each of `workers` processes. Small ones keep fewer pages before they get a smaller heap. */
export function memoryBudget(totalMb: number, workers: number): MemoryBudget {
  const share = Math.floor(totalMb / workers)
  const spare = Math.floor((share - MIN_FOR_ONE) * 0.4) + documents.least
  const documentsMb = Math.min(documents.most, Math.max(documents.least, spare))
  const heapMb = share - OTHER_MB - documentsMb - 3 * SEMI_SPACE_MB
  return { heapMb: Math.max(heapMb, MIN_FOR_ONE / 2), documentsMb }
}

/** The options that give Node this budget. */
export function heapOptions({ heapMb }: MemoryBudget): string[] {
  return [`--max-old-space-size=${heapMb}`, `--max-semi-space-size=${SEMI_SPACE_MB}`]
}

export interface MemoryUse {
  heapUsed: number
  heapLimit: number
  resident: number
}

/** Of this process, in bytes. */
export function memoryUse(): MemoryUse {
  const { used_heap_size: heapUsed, heap_size_limit: heapLimit } = getHeapStatistics()
  return { heapUsed, heapLimit, resident: process.memoryUsage.rss() }
}

/** Of the control group, where one bounds it; 0 or more than the machine has where none does. */
function availableBytes(): number {
  return Math.min(process.constrainedMemory() || Infinity, totalmem())
}
