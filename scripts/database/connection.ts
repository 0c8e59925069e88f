import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { OperatorError } from '../run/operator-error.mjs'

const CONNECT_TIMEOUT_MS = 5000
const MIN_VERSION = 15

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  // Without a listener a connection lost between two queries would crash the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Retries until one of the URLs connects; false after the timeout. */
export async function waitForConnection(urls: string[], timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs
  for (;;) {
    for (const url of urls) {
      const answered = await withClient(url, (client) => client.query('SELECT 1')).catch(() => null)
      if (answered) return true
    }
    if (Date.now() > until) return false
    await delay(100)
  }
}

/** Throws an OperatorError unless the URL of this setting leads to a supported Postgres. */
export async function checkConnection(url: string, setting = 'DATABASE_URL'): Promise<void> {
  const name = `${setting} (${redactPassword(url)})`
  const server = await withClient(url, async (client) => {
    const sql =
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding"
    const { rows } = await client.query<{ version: number; encoding: string }>(sql)
    return rows[0]
  }).catch((error: unknown) => {
    throw new OperatorError(`${name} does not answer: ${reasonOf(error)}. ${remedyFor(error)}`)
  })
  const version = Math.floor((server?.version ?? 0) / 10_000)
  if (version < MIN_VERSION) {
    throw new OperatorError(
      `${name} is Postgres ${version}; ${MIN_VERSION} or later is needed. Unset it for the embedded one.`,
    )
  }
  if (server?.encoding !== 'UTF8') {
    throw new OperatorError(
      `${name} is encoded in ${server?.encoding}. Create the database with ENCODING 'UTF8'.`,
    )
  }
}

export function redactPassword(url: string): string {
  const shown = new URL(url)
  if (shown.password) shown.password = '***'
  // Drivers accept a password in the query string too.
  for (const name of ['password', 'sslpassword']) shown.searchParams.delete(name)
  return shown.href
}

function reasonOf(error: unknown): string {
  // localhost has several addresses: the first reason is enough.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message.replace(/\.$/, '') : String(first)
}

function remedyFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === '28P01' || code === '28000') return 'Correct its user and password.'
  if (code === '3D000') return 'Create that database first: CREATE DATABASE … ENCODING UTF8.'
  return 'Start that server, correct the setting, or unset it to use the embedded Postgres.'
}
