import { readdirSync } from 'node:fs'
import type { Client } from 'pg'

const DEMO = 'prisma/demo/stories'

type CountedTable = [table: string, one: string, many: string]

// Tables besides story that the demo leaves empty.
const countedTables: CountedTable[] = [
  ['reader.account', 'account', 'accounts'],
  ['reader.comment', 'comment', 'comments'],
  ['newsroom.complaint', 'complaint', 'complaints'],
  ['public.redirect', 'redirect', 'redirects'],
  ['public.partner_feed', 'partner feed', 'partner feeds'],
  ['public.hant_term', 'term', 'terms'],
  ['public.source', 'source', 'sources'],
  ['public.banner', 'banner', 'banners'],
  ['public.home_slot', 'place on the home page', 'places on the home page'],
]

/** What a reset would delete and the demo does not restore, such as "2 accounts". */
export async function countLosses(client: Client): Promise<string[]> {
  const demo = readdirSync(DEMO).map((file) => file.replace(/\.md$/, ''))
  const notFromDemo = 'external_id IS NULL OR external_id <> ALL ($1)'
  const losses = [
    await countRows(client, ['public.story', 'story', 'stories'], notFromDemo, [demo]),
  ]
  for (const singular of countedTables) losses.push(await countRows(client, singular))
  return losses.filter((line) => line !== null)
}

/** Such as "2 accounts"; null when there are none or no such table. */
export async function countRows(
  client: Client,
  [table, one, plural]: CountedTable,
  where = 'true',
  values: unknown[] = [],
): Promise<string | null> {
  const { rows: there } = await client.query('SELECT to_regclass($1) AS found', [table])
  if ((there[0] as { found: string | null }).found === null) return null
  const sql = `SELECT count(*)::int AS rows FROM ${table} WHERE ${where}`
  const { rows } = await client.query<{ rows: number }>(sql, values)
  const number = rows[0]?.rows ?? 0
  return number === 0 ? null : `${number} ${number === 1 ? one : plural}`
}
