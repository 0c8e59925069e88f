/** Invalidates by the database's notifications of changes (listing.notify in prisma/migrations). */
import { setInvalidationWait } from '@/lib/invalidation-wait'
import { BoundedClient } from '@/lib/database/bounded-client'
import { reads } from '@/lib/cached'
import { recordDatabaseTime } from '@/lib/clock'
import { closeIdleConnections } from '@/lib/database/pool'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import { tagsOf } from '@/lib/tags'
import { Heartbeat } from './heartbeat'
import { Schedule } from './schedule'
import { watchCounters } from './counters'
import { documentState } from './state'
import { invalidate, invalidateAll } from './store'
import { watchUploads } from './uploads'

const CHANNEL = 'xiaowen'
const HEARTBEAT_INTERVAL_MS = 1000
const TIMEOUT_MS = 5000
const RETRY_MS = 500

/** Starts listening, once in this process, and reconnects whenever the connection is lost. */
export function startListener(): void {
  if (reads.storing) return
  reads.storing = true
  watchUploads()
  void listenForever()
}

async function listenForever(): Promise<never> {
  for (;;) {
    await listenOnce().catch((cause: unknown) => {
      logOnce("The database's notifications are lost; trying again", cause)
    })
    await pause(RETRY_MS)
  }
}

/** Rejects when the connection is lost or notifications don't arrive. */
export async function listenOnce(): Promise<void> {
  const client = new BoundedClient(
    {
      connectionString: env().LISTEN_DATABASE_URL ?? env().DATABASE_URL,
      application_name: 'xiaowen listener',
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
    },
    // When this connection went silent, idle ones in the pools have too.
    closeIdleConnections,
  )
  const schedule = new Schedule(client)
  const heartbeat = new Heartbeat(client)
  const counters = new AbortController()
  client.on('notification', ({ channel, payload = '' }) => {
    if (channel !== CHANNEL) return
    applyNotification(payload)
    schedule.rowsChanged()
  })
  try {
    await new Promise<never>((_, reject) => {
      client.on('error', reject)
      client.on('end', () => {
        reject(new Error('the connection was closed'))
      })
      connect(client, schedule, heartbeat)
        .then(() => {
          documentState.connected = true
          setInvalidationWait(() => heartbeat.roundTrip())
          watchCounters(counters.signal)
          return checkForever(client, heartbeat)
        })
        .catch(reject)
    })
  } finally {
    documentState.connected = false
    setInvalidationWait()
    schedule.stop()
    counters.abort()
    client.end().catch(() => undefined)
  }
}

/** Invalidates after LISTEN, so that no change between the two is missed. */
async function connect(
  client: BoundedClient,
  schedule: Schedule,
  heartbeat: Heartbeat,
): Promise<void> {
  await client.connect()
  await client.query(`listen ${CHANNEL}`)
  await heartbeat.start()
  await readTime(client)
  await requireHeartbeat(heartbeat)
  invalidateAll()
  await schedule.start()
}

/** Rejects when the connection is silent or a heartbeat that was sent did not arrive. */
async function checkForever(client: BoundedClient, heartbeat: Heartbeat): Promise<never> {
  for (;;) {
    await pause(HEARTBEAT_INTERVAL_MS)
    await readTime(client)
    // A heartbeat that can't be sent proves nothing about this connection.
    await requireHeartbeat(heartbeat).catch((error: unknown) => {
      if (error instanceof NotificationsLost) throw error
    })
  }
}

async function requireHeartbeat(heartbeat: Heartbeat): Promise<void> {
  documentState.heartbeatMs = await heartbeat.roundTrip()
  if (documentState.heartbeatMs !== null) return
  // The database answers, but changes are being missed.
  invalidateAll()
  throw new NotificationsLost()
}

class NotificationsLost extends Error {
  override message =
    'the portal does not hear its own notifications. Where DATABASE_URL leads through a pooler, ' +
    'set LISTEN_DATABASE_URL to the database itself'
}

async function readTime(client: BoundedClient): Promise<void> {
  const sent = performance.now()
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  if (rows[0]) recordDatabaseTime(rows[0].now, sent)
}

function applyNotification(payload: string): void {
  const tags = tagsOf(payload)
  if (tags) invalidate(tags)
  else invalidateAll()
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
