import { totalmem } from 'node:os'
import { getHeapStatistics } from 'node:v8'

const MB = 2 ** 20

/** The default maximum for one instance; more would only delay garbage collection. */
const MAX_FOR_ONE = 512
/** The heap is then twice the 100 MB that are alive once every kind of page was rendered. */
export const MIN_FOR_ONE = 320
/** Code, threads, connections, image processing. */
const OTHER_MB = 64
/** V8's young generation has three of them. */
const SEMI_SPACE_MB = 8

const documents = { least: 24, most: 88 }

export interface MemoryBudget {
  /** V8's old generation. */
  heapMb: number
  /** Documents and cached reads (server/documents/store.ts). */
  documentsMb: number
}

/** The default of MEMORY_MB: half of the machine or control group, within bounds. */
export function defaultMemoryMb(workers: number, bytes = availableBytes()): number {
  const half = Math.floor(bytes / 2 / MB)
  return Math.max(MIN_FOR_ONE, Math.min(half, MAX_FOR_ONE * workers))
}

/** The share of one of `workers` processes. Small shares reduce documents first, then the heap. */
export function memoryBudget(totalMb: number, workers: number): MemoryBudget {
  const share = Math.floor(totalMb / workers)
  const spare = Math.floor((share - MIN_FOR_ONE) * 0.4) + documents.least
  const documentsMb = Math.min(documents.most, Math.max(documents.least, spare))
  const heapMb = share - OTHER_MB - documentsMb - 3 * SEMI_SPACE_MB
  return { heapMb: Math.max(heapMb, MIN_FOR_ONE / 2), documentsMb }
}

export function heapOptions({ heapMb }: MemoryBudget): string[] {
  return [`--max-old-space-size=${heapMb}`, `--max-semi-space-size=${SEMI_SPACE_MB}`]
}

export interface MemoryUse {
  heapUsed: number
  heapLimit: number
  resident: number
}

/** Bytes. */
export function memoryUse(): MemoryUse {
  const { used_heap_size: heapUsed, heap_size_limit: heapLimit } = getHeapStatistics()
  return { heapUsed, heapLimit, resident: process.memoryUsage.rss() }
}

/** constrainedMemory() is 0 or larger than the machine without a control group. */
function availableBytes(): number {
  return Math.min(process.constrainedMemory() || Infinity, totalmem())
}
