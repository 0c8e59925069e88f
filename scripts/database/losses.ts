import { readdirSync } from 'node:fs'
import type { Client } from 'pg'

const DEMO = 'prisma/demo/stories'

type Counted = [table: string, one: string, many: string]

// Besides the stories: what the demo has none of.
const others: Counted[] = [
  ['reader.account', 'account', 'accounts'],
  ['reader.comment', 'comment', 'comments'],
  ['newsroom.complaint', 'complaint', 'complaints'],
  ['public.redirect', 'redirect', 'redirects'],
  ['public.partner_feed', 'partner feed', 'partner feeds'],
]

/** What a reset would take that the demo does not bring back, as "2 accounts"; of a table that is there. */
export async function countLosses(client: Client): Promise<string[]> {
  const demo = readdirSync(DEMO).map((file) => file.replace(/\.md$/, ''))
  const notOfTheDemo = 'external_id IS NULL OR external_id <> ALL ($1)'
  const losses = [
    await countRows(client, ['public.story', 'story', 'stories'], notOfTheDemo, [demo]),
  ]
  for (const one of others) losses.push(await countRows(client, one))
  return losses.filter((line) => line !== null)
}

/** As "2 accounts"; null where there are none, or no such table. */
export async function countRows(
  client: Client,
  [table, one, many]: Counted,
  where = 'true',
  values: unknown[] = [],
): Promise<string | null> {
  const { rows: there } = await client.query('SELECT to_regclass($1) AS found', [table])
  if ((there[0] as { found: string | null }).found === null) return null
  const sql = `SELECT count(*)::int AS rows FROM ${table} WHERE ${where}`
  const { rows } = await client.query<{ rows: number }>(sql, values)
  const number = rows[0]?.rows ?? 0
  return number === 0 ? null : `${number} ${number === 1 ? one : many}`
}
