import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export interface Heap {
  /** Before the collection. */
  used: number
  /** After a full collection. */
  alive: number
  limit: number
  external: number
  arrayBuffers: number
  rss: number
}

const TIMEOUT_MS = 60_000

/** The environment that preloads heap-probe.cjs into an instance, and `read` to query it. */
export function heapProbe() {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-heap-'))
  const report = join(folder, 'heap.json')
  return {
    env: {
      NODE_OPTIONS: `--require ${resolve('scripts/testing/heap-probe.cjs')}`,
      HEAP_REPORT: report,
    },
    read: (pid: number) => read(pid, report),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function read(pid: number, report: string): Promise<Heap> {
  process.kill(pid, 'SIGUSR2')
  const until = Date.now() + TIMEOUT_MS
  while (!existsSync(report)) {
    if (Date.now() > until) throw new Error('the instance did not tell about its heap')
    await delay(50)
  }
  const heap = JSON.parse(readFileSync(report, 'utf8')) as Heap
  rmSync(report)
  return heap
}
