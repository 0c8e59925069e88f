import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createDatabase, type TestDatabase } from '@/scripts/testing/database'

export type Row = Record<string, unknown>

export interface Sql {
  (query: string, values?: unknown[]): Promise<Row[]>
  /** Payloads since the last call, one tag a line. */
  notifications(): Promise<string[]>
  inOtherSession(query: string, values?: unknown[]): Promise<Row[]>
}

/** Plain SQL as Studio and scripts write it. Before each test the tables are empty but for two columns. */
export function sqlFixture(): Sql {
  let database: TestDatabase
  let client: Client
  let other: Client | undefined
  const payloads: string[] = []
  beforeAll(async () => {
    database = await createDatabase()
    client = new Client({ connectionString: database.url })
    await client.connect()
    client.on('notification', ({ payload }) => payloads.push(payload ?? ''))
    await client.query('listen xiaowen')
  })
  afterAll(async () => {
    await Promise.all([client.end(), other?.end()])
    await database.drop()
  })
  beforeEach(async () => {
    await client.query(
      'truncate story, "column", keyword, image, video, page restart identity cascade',
    )
    await client.query(
      `insert into "column" (slug, name) values ('shixun', '时讯'), ('other', '别处')`,
    )
    await run.notifications()
  })
  const run = async (query: string, values?: unknown[]) =>
    (await client.query(query, values)).rows as Row[]
  run.notifications = async () => {
    // Notifications arrive before the next query's answer.
    await client.query('select 1')
    return payloads.splice(0)
  }
  run.inOtherSession = async (query: string, values?: unknown[]) => {
    if (!other) {
      other = new Client({ connectionString: database.url })
      await other.connect()
    }
    return (await other.query(query, values)).rows as Row[]
  }
  return run
}

/** The tags in the payloads, sorted. */
export function tagsOf(payloads: string[]): string[] {
  return payloads.flatMap((payload) => payload.split('\n')).sort()
}
