/** Takes jobs from the queue, one at a time, as long as this machine has ffmpeg. */
import { EventEmitter } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { Logger, run, type Runner, type WorkerEvents } from 'graphile-worker'
import { Client } from 'pg'
import { z } from 'zod'
import { env } from '@/lib/env'
import { logOnce, logWarning } from '@/lib/log'
import { runFilmJob } from './run-job'
import { findTools, type Tools } from './tools'
import { clearWorkFolders } from './work-folder'

/** The class of the advisory locks in newsroom.free_jobs. */
const LOCK_CLASS = 24
const LOOK_AGAIN_MS = 60_000
const payload = z.object({ film: z.number().int() })

/** Ends when it is asked to, or where the connection with its lock is lost: others may then take its jobs. */
export async function workOnFilms(ending: AbortSignal): Promise<void> {
  const tools = await waitForTools(ending)
  if (!tools) return
  await clearWorkFolders()
  const held = new Lock()
  const lost = new AbortController()
  const stopping = AbortSignal.any([ending, lost.signal])
  const events: WorkerEvents = new EventEmitter()
  let runner: Runner | undefined
  events.on('pool:create', ({ workerPool }) =>
    held.take(workerPool.id, () => lost.abort(new Error('The connection of the lock was lost'))),
  )
  try {
    runner = await run({
      // Its notifications and its lock need a session of their own.
      connectionString: env().LISTEN_DATABASE_URL ?? env().DATABASE_URL,
      maxPoolSize: 3,
      concurrency: 1,
      pollInterval: 2000,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: new Logger(() => (level: string, message) => {
        if (level === 'error') logWarning(`Queue: ${message}`, 'error')
      }),
      events,
      taskList: {
        film: async (given) => {
          await held.taken
          await runFilmJob(payload.parse(given).film, tools, stopping)
        },
      },
    })
    await Promise.race([runner.promise, aborted(stopping)])
  } finally {
    await runner?.stop().catch(() => undefined)
    await held.release()
  }
  if (lost.signal.aborted && !ending.aborted) throw lost.signal.reason
}

/** Says once that they are missing, and looks each minute: they may be installed meanwhile. */
async function waitForTools(ending: AbortSignal): Promise<Tools | null> {
  for (let looked = 0; !ending.aborted; looked += 1) {
    const tools = await findTools()
    if (tools) return tools
    if (looked === 0)
      logWarning(
        'ffmpeg or ffprobe is missing, so uploaded films wait and stories go on: install ffmpeg (with libx264), ' +
          'or set FFMPEG and FFPROBE to their paths, or FILM_WORKER=0 where another machine encodes',
      )
    await delay(LOOK_AGAIN_MS, undefined, { signal: ending }).catch(() => undefined)
  }
  return null
}

/** An advisory lock in a session of its own, which ends with this process, however it ends. */
class Lock {
  #client: Client | undefined
  taken: Promise<unknown> = Promise.resolve()

  take(name: string, onLost: () => void): void {
    const client = new Client({
      connectionString: env().LISTEN_DATABASE_URL ?? env().DATABASE_URL,
      application_name: 'xiaowen film',
      connectionTimeoutMillis: 3000,
      keepAlive: true,
    })
    this.#client = client
    client.on('error', onLost)
    client.on('end', onLost)
    this.taken = client
      .connect()
      .then(() => client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, name]))
    this.taken.catch((error: unknown) => {
      logOnce('The lock of the film worker could not be taken', error)
      onLost()
    })
  }

  async release(): Promise<void> {
    this.#client?.removeAllListeners('end')
    await this.#client?.end().catch(() => undefined)
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
