import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { Fault } from '../run/operator-error.mjs'

const TIMEOUT_MS = 5000
const OLDEST = 15

/** Opens a connection for `work` and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS })
  // Without a listener a connection lost between two queries would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whether one of these takes us within the time, asked again until it does. */
export async function connects(urls: string[], withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs
  for (;;) {
    for (const url of urls) {
      const answered = await withClient(url, (client) => client.query('SELECT 1')).catch(() => null)
      if (answered) return true
    }
    if (Date.now() > until) return false
    await delay(100)
  }
}

/** Throws a Fault unless this setting of the operator's leads to a Postgres that will do. */
export async function checkConnection(url: string, setting = 'DATABASE_URL'): Promise<void> {
  const name = `${setting} (${withoutPassword(url)})`
  const found = await withClient(url, async (client) => {
    const sql =
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding"
    const { rows } = await client.query<{ version: number; encoding: string }>(sql)
    return rows[0]
  }).catch((error: unknown) => {
    throw new Fault(`${name} does not answer: ${why(error)}. ${remedy(error)}`)
  })
  const version = Math.floor((found?.version ?? 0) / 10_000)
  if (version < OLDEST) {
    throw new Fault(
      `${name} is Postgres ${version}; ${OLDEST} or later is needed. Unset it for the embedded one.`,
    )
  }
  if (found?.encoding !== 'UTF8') {
    throw new Fault(
      `${name} is encoded in ${found?.encoding}. Create the database with ENCODING 'UTF8'.`,
    )
  }
}

/** The same connection string, fit to be shown. */
export function withoutPassword(url: string): string {
  const shown = new URL(url)
  if (shown.password) shown.password = '***'
  // Drivers take one from the query too.
  for (const name of ['password', 'sslpassword']) shown.searchParams.delete(name)
  return shown.href
}

function why(error: unknown): string {
  // Several addresses were tried (localhost): one reason is enough.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message.replace(/\.$/, '') : String(first)
}

function remedy(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === '28P01' || code === '28000') return 'Correct its user and password.'
  if (code === '3D000') return 'Create that database first: CREATE DATABASE … ENCODING UTF8.'
  return 'Start that server, correct the setting, or unset it to use the embedded Postgres.'
}
