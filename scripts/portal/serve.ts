import { setTimeout as delay } from 'node:timers/promises'
import type { Env } from '@/lib/env'
import { defaultMemoryMb, heapOptions, memoryBudget } from '@/lib/memory'
import { OperatorError } from '../run/operator-error.mjs'
import { step } from '../run/progress.mjs'
import { describeExit, startNode } from './child'
import { superviseFilmWorker } from './film-worker'
import { superviseCluster } from '../postgres/supervise-cluster'
import { restartOnExit } from './restart-on-exit'
import { shutdownSignal } from './shutdown'

const STARTUP_TIMEOUT_MS = 60_000

/** Node's arguments for an instance, with the heap limit that MEMORY_MB leaves to each worker. */
export function instanceArgs(memoryMb: number | undefined, workers = 1): string[] {
  const budget = memoryBudget(memoryMb ?? defaultMemoryMb(workers), workers)
  return [...heapOptions(budget), 'build/server.cjs']
}

/** By default glibc keeps an arena for every thread that compresses a page. */
export const allocatorEnv = { MALLOC_ARENA_MAX: '2' }

/** Serves the release in this folder and supervises the embedded Postgres, if there is one. */
export function serveRelease(
  folder: string,
  settings: Env,
  env: Record<string, string>,
): Promise<number> {
  const production = { ...env, ...allocatorEnv, NODE_ENV: 'production' }
  const served = serve(
    instanceArgs(settings.MEMORY_MB, settings.WORKERS),
    settings,
    production,
    folder,
  )
  void superviseFilmWorker(settings, production, folder)
  return Promise.race([served, superviseCluster(settings)])
}

/**
 * Runs the portal's server, prints when it is ready, and restarts it when it crashes. Returns 0 after a shutdown;
 * throws an OperatorError when it does not start or crashes too often.
 */
export async function serve(
  args: string[],
  settings: Env,
  env: Record<string, string>,
  cwd = '.',
): Promise<number> {
  let startupOutput = ''
  let ready = false
  // Output is buffered during the step and printed after it, or when the start fails.
  const start = () =>
    startNode(
      args,
      env,
      (text) => {
        if (ready) process.stdout.write(text)
        else startupOutput += text
      },
      { cwd, patienceMs: shutdownTimeoutMs(settings) },
    )
  const first = start()
  const exitedEarly = first.ended.then(() => {
    if (ready || shutdownSignal.aborted) return
    console.error(startupOutput.trim())
    const exit = describeExit(first.process)
    throw new OperatorError(`The server ended before it answered (${exit}), as it says above.`)
  })
  await step('Starting the server', () => Promise.race([exitedEarly, waitUntilHealthy(settings)]))
  ready = true
  process.stdout.write(startupOutput)
  console.log(`\n晓闻 is ready: ${settings.SITE_URL}${localAddress(settings)}  (Ctrl-C stops it)\n`)
  await restartOnExit('The server', first, start, shutdownSignal)
  return 0
}

async function waitUntilHealthy(settings: Env): Promise<void> {
  const until = Date.now() + STARTUP_TIMEOUT_MS
  let last = 'nothing'
  while (Date.now() < until) {
    last = await readHealth(settings)
    if (last === '200') return
    await delay(100)
  }
  throw new OperatorError(
    `The server did not get well within a minute: /api/health answered ${last}.`,
  )
}

async function readHealth({ HOST, PORT }: Env): Promise<string> {
  try {
    const answer = await fetch(`http://${connectHost(HOST)}:${PORT}/api/health`)
    return String(answer.status)
  } catch {
    return 'nothing'
  }
}

/** The host of a URL that reaches a server listening at HOST. */
function connectHost(host = '0.0.0.0'): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function localAddress({ SITE_URL: url, PORT: port }: Env): string {
  return url === `http://localhost:${port}` ? '' : ` (listening at http://localhost:${port})`
}

/** The server's own limit plus 5 s. */
function shutdownTimeoutMs({ DRAIN_SECONDS: drain, SHUTDOWN_SECONDS: shutdown }: Env): number {
  return (drain + shutdown + 5) * 1000
}
