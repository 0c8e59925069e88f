/** Hears the database's notifications of changes (prisma/migrations, listing.notify) and invalidates by them. */
import { setChangesHeard } from '@/lib/changes-heard'
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

/** prisma/migrations, listing.notify. */
const CHANNEL = 'xiaowen'
const HEARTBEAT_INTERVAL_MS = 1000
/** A reader does not wait longer for the page after an action. */
const CHANGES_HEARD_MS = 1000
/** A connection that answers nothing for this long is dead, whatever TCP says; a slow one is not. */
const TIMEOUT_MS = 5000
const RETRY_MS = 500

/** Starts listening once in this process; a lost connection is made anew until the process ends. */
export function startListener(): void {
  if (reads.storing) return
  reads.storing = true
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

/** Rejects when the connection is lost, or hears nothing. */
export async function listenOnce(): Promise<void> {
  const client = new BoundedClient(
    {
      connectionString: env().LISTEN_DATABASE_URL ?? env().DATABASE_URL,
      application_name: 'xiaowen listener',
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
    },
    // What went silent here is silent in the pools too.
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
          setChangesHeard(() => heartbeat.beat(CHANGES_HEARD_MS))
          watchCounters(counters.signal)
          return checkForever(client, heartbeat)
        })
        .catch(reject)
    })
  } finally {
    documentState.connected = false
    setChangesHeard()
    schedule.stop()
    counters.abort()
    client.end().catch(() => undefined)
  }
}

/** Listens first and invalidates then: a change between the two is heard. */
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

/** Rejects when the connection is silent, or a heartbeat was sent and not heard. */
async function checkForever(client: BoundedClient, heartbeat: Heartbeat): Promise<never> {
  for (;;) {
    await pause(HEARTBEAT_INTERVAL_MS)
    await readTime(client)
    // One that can't be sent says nothing of what is heard.
    await requireHeartbeat(heartbeat).catch((error: unknown) => {
      if (error instanceof NotificationsLost) throw error
    })
  }
}

async function requireHeartbeat(heartbeat: Heartbeat): Promise<void> {
  if (await heartbeat.beat()) return
  // The database is there, and changes are missed.
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
