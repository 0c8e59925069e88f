import { readdirSync } from 'node:fs'
import type { Client } from 'pg'

const DEMO = 'prisma/demo/stories'

type CountedTable = [table: string, one: string, many: string]

/** Besides story: what people made that goes with no story, account or complaint. A test knows why others are left out. */
export const countedTables: CountedTable[] = [
  ['reader.account', 'account', 'accounts'],
  ['reader.comment', 'comment', 'comments'],
  ['newsroom.complaint', 'complaint', 'complaints'],
  ['newsroom.edit', 'pending edit', 'pending edits'],
  ['newsroom.film', 'film', 'films'],
  ['newsroom.staff_right', 'right of staff', 'rights of staff'],
  ['newsroom.review_step', 'step of review', 'steps of review'],
  ['newsroom.style_term', 'style term', 'style terms'],
  ['newsroom.blocked_term', 'blocked term', 'blocked terms'],
  ['newsroom.suspect_term', 'suspect term', 'suspect terms'],
  ['public.redirect', 'redirect', 'redirects'],
  ['public.partner_feed', 'partner feed', 'partner feeds'],
  ['public.hant_term', 'term', 'terms'],
  ['public.source', 'source', 'sources'],
  ['public.banner', 'banner', 'banners'],
  ['public.home_slot', 'place on the home page', 'places on the home page'],
  ['public.special', 'special', 'specials'],
  ['public.live', 'live story', 'live stories'],
]

/** What a reset would delete and the demo does not restore, such as "2 accounts". */
export function countLosses(client: Client): Promise<string[]> {
  const demo = readdirSync(DEMO).map((file) => file.replace(/\.md$/, ''))
  return countContent(client, 'external_id IS NULL OR external_id <> ALL ($1)', [demo])
}

/** What is there, such as "31 stories"; `which` stories are counted. */
export async function countContent(
  client: Client,
  which = 'true',
  values: unknown[] = [],
): Promise<string[]> {
  const lines = [await countRows(client, ['public.story', 'story', 'stories'], which, values)]
  for (const table of countedTables) lines.push(await countRows(client, table))
  return lines.filter((line) => line !== null)
}

/** Such as "2 accounts"; null when there are none or no such table. */
async function countRows(
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
