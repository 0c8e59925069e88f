import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { withClient } from '../../scripts/database/connection'
import { formatInteger } from '../statistics'
import { PICTURES } from './media'
import { generateStory, type GeneratedStory } from './story'
import { vocabulary } from './vocabulary'

/** Stories per COPY, and so per run of the statement-level triggers. */
const BATCH_SIZE = 20_000

/** Adds generated stories by COPY; the database needs columns. Search finds them after `indexStories`. */
export async function loadStories(databaseUrl: string, count: number): Promise<void> {
  const words = vocabulary()
  const now = Date.now()
  const began = now
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ slug: string }>('select slug from "column" order by slug')
    const columns = rows.map(({ slug }) => slug)
    await client.query(
      `insert into image (key, width, height)
       select 'bench/' || n || '.jpg', 1600, 900 from generate_series(0, $1::int - 1) n`,
      [PICTURES],
    )
    await client.query(
      `insert into video (key, file, poster, duration)
       select 'bench-' || n, 'bench/' || n || '.mp4', 'bench/' || n || '.jpg', 60 from generate_series(0, $1::int - 1) n`,
      [PICTURES],
    )
    await client.query('alter table story disable trigger sync_search_inserted')
    for (let start = 0; start < count; start += BATCH_SIZE) {
      const end = Math.min(count, start + BATCH_SIZE)
      const into = client.query(
        copyFrom(
          `copy story (external_id, kind, status, title, summary, body, column_slug, keywords, cover, video, published_at)
           from stdin`,
        ),
      )
      await pipeline(
        Readable.from(lines(start, end, (n) => generateStory(n + 1, words, columns, now))),
        into,
      )
      if (end % 100_000 === 0) console.log(`  ${formatInteger(end)} stories, ${seconds(began)} s`)
    }
    await client.query('alter table story enable trigger sync_search_inserted')
    // A running portal and autovacuum do these in time.
    await client.query('select listing.compact_counters()')
    await client.query('vacuum analyze')
  })
  console.log(`${formatInteger(count)} stories made in ${seconds(began)} s`)
}

export async function indexStories(databaseUrl: string): Promise<void> {
  const began = Date.now()
  await withClient(databaseUrl, async (client) => {
    await client.query('call search.rebuild()')
    await client.query('vacuum analyze')
  })
  console.log(`search filled in ${seconds(began)} s`)
}

function* lines(
  start: number,
  end: number,
  make: (n: number) => GeneratedStory,
): Generator<string> {
  for (let n = start; n < end; n++) {
    const { kind, title, summary, body, column, keywords, publishedAt } = make(n)
    const fields = [
      `bench-${n}`,
      kind,
      'published',
      title,
      summary,
      body,
      column,
      `{${keywords.map((word) => `"${word}"`).join()}}`,
      kind === 'article' ? `bench/${n % PICTURES}.jpg` : null,
      kind === 'video' ? `bench-${n % PICTURES}` : null,
      publishedAt.toISOString(),
    ]
    yield `${fields.map((field) => (field === null ? '\\N' : escaped(field))).join('\t')}\n`
  }
}

/** Escapes a field for COPY's text format. */
function escaped(field: string): string {
  return field.replace(/[\\\n\t]/g, (mark) => ({ '\n': '\\n', '\t': '\\t' })[mark] ?? '\\\\')
}

function seconds(began: number): number {
  return Math.round((Date.now() - began) / 1000)
}
