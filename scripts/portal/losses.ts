import { readdirSync } from 'node:fs'
import type { Client } from 'pg'

const DEMO = 'prisma/demo/stories'

// Besides the stories: what the demo has none of.
const others: [table: string, one: string, many: string][] = [
  ['reader.account', 'account', 'accounts'],
  ['reader.comment', 'comment', 'comments'],
  ['newsroom.complaint', 'complaint', 'complaints'],
  ['public.redirect', 'redirect', 'redirects'],
  ['public.partner_feed', 'partner feed', 'partner feeds'],
]

/** What a reset would take that the demo does not bring back, as "2 accounts"; of a table that is there. */
export async function countLosses(client: Client): Promise<string[]> {
  const demo = readdirSync(DEMO).map((file) => file.replace(/\.md$/, ''))
  const losses: string[] = []
  const count = async (table: string, one: string, many: string, where = 'true') => {
    const { rows: there } = await client.query('SELECT to_regclass($1) AS found', [table])
    if ((there[0] as { found: string | null }).found === null) return
    const sql = `SELECT count(*)::int AS rows FROM ${table} WHERE ${where}`
    const { rows } = await client.query<{ rows: number }>(sql, where === 'true' ? [] : [demo])
    const number = rows[0]?.rows ?? 0
    if (number > 0) losses.push(`${number} ${number === 1 ? one : many}`)
  }
  const notOfTheDemo = 'external_id IS NULL OR external_id <> ALL ($1)'
  await count('public.story', 'story', 'stories', notOfTheDemo)
  for (const [table, one, many] of others) await count(table, one, many)
  return losses
}
