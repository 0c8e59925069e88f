/** Hears what the database announces (prisma/migrations, listing.notify) and drops what carries it. */
import { BoundedClient } from '@/lib/bounded-client'
import { observe } from '@/lib/clock'
import { closeIdleConnections } from '@/lib/db-pool'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import { Beat } from './beat'
import { Clock } from './clock'
import { watchNumbers } from './numbers'
import { drop, dropEverything, shared } from './shared'
import { toTag } from './tag'

/** prisma/migrations, listing.notify. */
const CHANNEL = 'xiaowen'
const BEAT_EVERY = 1000
/** A connection that answers nothing for this long is dead, whatever TCP says; a slow one is not. */
const PATIENCE = 5000
const RETRY = 500

/** Starts listening once in this process; a lost connection is made anew until the process ends. */
export function listen(): void {
  if (shared.listening) return
  shared.listening = true
  void keepListening()
}

async function keepListening(): Promise<never> {
  for (;;) {
    await listenOnce().catch((cause: unknown) => {
      logOnce("The database's announcements are lost; trying again", cause)
    })
    await pause(RETRY)
  }
}

/** Rejects when the connection is lost, or hears nothing. */
async function listenOnce(): Promise<void> {
  const client = new BoundedClient(
    {
      connectionString: env().LISTEN_DATABASE_URL ?? env().DATABASE_URL,
      application_name: 'xiaowen listener',
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    },
    // What went silent here is silent in the pools too.
    closeIdleConnections,
  )
  const clock = new Clock(client)
  const beat = new Beat(client)
  const numbers = new AbortController()
  client.on('notification', ({ channel, payload = '' }) => {
    if (channel !== CHANNEL) return
    hear(payload)
    clock.look()
  })
  try {
    await new Promise<never>((_, reject) => {
      client.on('error', reject)
      client.on('end', () => {
        reject(new Error('the connection was closed'))
      })
      begin(client, clock, beat)
        .then(() => {
          shared.connected = true
          watchNumbers(numbers.signal)
          return keepBeating(client, beat)
        })
        .catch(reject)
    })
  } finally {
    shared.connected = false
    shared.writable = false
    clock.stop()
    numbers.abort()
    client.end().catch(() => undefined)
  }
}

/** Listens first and drops then: a change between the two is heard, one before them is dropped. */
async function begin(client: BoundedClient, clock: Clock, beat: Beat): Promise<void> {
  await client.connect()
  await client.query(`listen ${CHANNEL}`)
  await beat.start()
  await readTime(client)
  await demandBeat(beat)
  dropEverything()
  await clock.start()
}

/** Rejects when the connection is silent, or a beat was sent and not heard. */
async function keepBeating(client: BoundedClient, beat: Beat): Promise<never> {
  for (;;) {
    await pause(BEAT_EVERY)
    await readTime(client)
    // One that can't be sent says nothing of what is heard.
    await demandBeat(beat).catch((error: unknown) => {
      if (error instanceof Deaf) throw error
    })
  }
}

async function demandBeat(beat: Beat): Promise<void> {
  if (await beat.beat()) return
  // The database is there, and changes are missed.
  dropEverything()
  throw new Deaf()
}

class Deaf extends Error {
  override message =
    'the portal does not hear its own notifications. Where DATABASE_URL leads through a pooler, ' +
    'set LISTEN_DATABASE_URL to the database itself'
}

async function readTime(client: BoundedClient): Promise<void> {
  const sent = performance.now()
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  if (rows[0]) observe(rows[0].now, sent)
}

function hear(payload: string): void {
  const announced = payload.split('\n')
  if (announced.includes('everything')) dropEverything()
  else drop(announced.map(toTag))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
