/** Hears what the database announces (prisma/migrations, listing.announce) and drops what carries it. */
import { Client } from 'pg'
import { env } from '@/lib/env'
import { Clock } from './clock'
import { watchNumbers } from './numbers'
import { drop, dropEverything, shared } from './shared'
import { toTag } from './tag'

const HEARTBEAT = 1000
/** A connection that answers nothing for this long is dead, whatever TCP says. */
const PATIENCE = 2000
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
      console.error(`Lost the database's announcements: ${messageOf(cause)}. Trying again.`)
    })
    await pause(RETRY)
  }
}

/** Rejects when the connection is lost. */
async function listenOnce(): Promise<void> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    application_name: 'xiaowen listener',
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    keepAlive: true,
  })
  const clock = new Clock(client)
  const numbers = new AbortController()
  let heart: NodeJS.Timeout | undefined
  client.on('notification', ({ payload = '' }) => {
    hear(payload)
    clock.look()
  })
  try {
    await new Promise<never>((_, reject) => {
      client.on('error', reject)
      client.on('end', () => {
        reject(new Error('the connection was closed'))
      })
      begin(client, clock).then(() => {
        shared.connected = true
        watchNumbers(numbers.signal)
        heart = setInterval(() => void client.query('select 1').catch(reject), HEARTBEAT)
      }, reject)
    })
  } finally {
    shared.connected = false
    clearInterval(heart)
    clock.stop()
    numbers.abort()
    client.end().catch(() => undefined)
  }
}

/** Listens first and drops then: a change between the two is heard, one before them is dropped. */
async function begin(client: Client, clock: Clock): Promise<void> {
  await client.connect()
  await client.query('listen xiaowen')
  dropEverything()
  await clock.start()
}

function hear(payload: string): void {
  const announced = payload.split('\n')
  if (announced.includes('everything')) dropEverything()
  else drop(announced.map(toTag))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
