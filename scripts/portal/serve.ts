import { setTimeout as delay } from 'node:timers/promises'
import type { Env } from '@/lib/env'
import { defaultMemoryMb, heapOptions, memoryBudget } from '@/lib/memory'
import { Fault } from '../run/operator-error.mjs'
import { step } from '../run/progress.mjs'
import { howEnded, startNode } from './child'
import { keepCluster } from '../postgres/supervise-cluster'
import { keepRunning } from './restart-on-exit'
import { stopping } from './lifetime'

const PATIENCE_MS = 60_000

/** How Node runs the instance, or each of several workers: with the heap that MEMORY_MB leaves it. */
export function instanceArgs(memoryMb: number | undefined, workers = 1): string[] {
  const budget = memoryBudget(memoryMb ?? defaultMemoryMb(workers), workers)
  return [...heapOptions(budget), 'build/server.cjs']
}

/** glibc would keep a pool for each thread that ever packed a page. */
export const ALLOCATOR = { MALLOC_ARENA_MAX: '2' }

/** Serves the release in this folder, as `serve` does, on its embedded Postgres if it has one. */
export function serveRelease(
  folder: string,
  settings: Env,
  env: Record<string, string>,
): Promise<number> {
  const production = { ...env, ...ALLOCATOR, NODE_ENV: 'production' }
  const served = serve(
    instanceArgs(settings.MEMORY_MB, settings.WORKERS),
    settings,
    production,
    folder,
  )
  return Promise.race([served, keepCluster(settings)])
}

/**
 * Runs the portal's server, says when it answers, and starts it again when it dies. Returns 0 when it was asked to
 * stop; throws a Fault when it did not start, or died too often.
 */
export async function serve(
  args: string[],
  settings: Env,
  env: Record<string, string>,
  cwd = '.',
): Promise<number> {
  let said = ''
  let ready = false
  // Nothing is between the step's lines until it answers; what it said before counts if it fails.
  const start = () =>
    startNode(
      args,
      env,
      (text) => {
        if (ready) process.stdout.write(text)
        else said += text
      },
      { cwd, patienceMs: shutdownMs(settings) },
    )
  const first = start()
  const exited = first.ended.then(() => {
    if (ready || stopping.aborted) return
    console.error(said.trim())
    const how = howEnded(first.process)
    throw new Fault(`The server ended before it answered (${how}), as it says above.`)
  })
  await step('Starting the server', () => Promise.race([exited, answers(settings)]))
  ready = true
  process.stdout.write(said)
  console.log(`\n晓闻 is ready: ${settings.SITE_URL}${elsewhere(settings)}  (Ctrl-C stops it)\n`)
  await keepRunning('The server', first, start, stopping)
  return 0
}

async function answers(settings: Env): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  let last = 'nothing'
  while (Date.now() < until) {
    last = await health(settings)
    if (last === '200') return
    await delay(100)
  }
  throw new Fault(`The server did not get well within a minute: /api/health answered ${last}.`)
}

async function health({ HOST, PORT }: Env): Promise<string> {
  try {
    const answer = await fetch(`http://${reachable(HOST)}:${PORT}/api/health`)
    return String(answer.status)
  } catch {
    return 'nothing'
  }
}

/** Where a server answers that listens at HOST, as an address writes it. */
function reachable(host = '0.0.0.0'): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function elsewhere({ SITE_URL: url, PORT: port }: Env): string {
  return url === `http://localhost:${port}` ? '' : ` (listening at http://localhost:${port})`
}

/** As long as the server may take to end, and a moment. */
function shutdownMs({ DRAIN_SECONDS: drain, SHUTDOWN_SECONDS: shutdown }: Env): number {
  return (drain + shutdown + 5) * 1000
}
