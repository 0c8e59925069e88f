import { BUDGET_MS, type Hit } from '@/lib/search/find'
import { rank } from '@/lib/search/rank'
import { CANDIDATES, SEARCH_PAGE_SIZE } from '@/lib/search/search'
import { withClient } from '../scripts/database/connection'
import type { Newsroom } from '../scripts/testing/newsroom'
import { random } from './corpus/random'
import { percentile } from './statistics'

const QUERIES = 600

const findCall = `
  search.find(
    array(select search.bare(search.fold(t)) from unnest($1::text[]) t),
    array(select search.bare(search.fold(t)) from unnest($2::text[]) t),
    $3::boolean, null, null, '-infinity', now(), 2147483647, $4, '${BUDGET_MS} milliseconds') f`

/** A named statement, parsed once per connection, as in the portal (lib/db.ts). */
const find = { name: 'find', text: `select f.ids, f.reached from ${findCall}` }

/** The same with the columns for ranking by relevance. */
const hitsSql = `
  select hit.id, hit.at as "publishedAt", hit.heading
  from ${findCall}, unnest(f.ids, f.times, f.headings) as hit(id, at, heading)`

export interface SearchQuery {
  terms: string[]
  without?: string[]
}

/** Prints p50, p99 and the maximum of three kinds of queries, and how often part of a title finds its story. */
export async function measureSearch(newsroom: Newsroom): Promise<void> {
  await withClient(newsroom.databaseUrl, async (client) => {
    const words = await readIndexedTexts(newsroom)
    const ask =
      (...how: [inHeading: boolean | null, size: number]): RunQuery =>
      async ({ terms, without = [] }) => {
        const began = performance.now()
        const { rows } = await client.query<{ reached: Date | null }>({
          ...find,
          values: [terms, without, ...how],
        })
        return { took: performance.now() - began, unfinished: rows[0]?.reached !== null }
      }
    const relevant = ask(null, CANDIDATES)
    for (const query of mixedQueries(words).slice(0, 100)) await relevant(query)
    await report('mixed, by relevance', mixedQueries(words), relevant)
    await report('mixed, by newest', mixedQueries(words), ask(false, SEARCH_PAGE_SIZE + 1))
    await report('chosen to be worst', worstQueries(words), relevant)
    await measureKnownItems(newsroom, client)
  })
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0]
type RunQuery = (query: SearchQuery) => Promise<{ took: number; unfinished: boolean }>

async function report(name: string, queries: SearchQuery[], ask: RunQuery): Promise<void> {
  const times: number[] = []
  let unfinished = 0
  for (const query of queries) {
    const { took, unfinished: left } = await ask(query)
    times.push(took)
    if (left) unfinished += 1
  }
  const [p50, p99, most] = [50, 99, 100].map((percent) => percentile(times, percent).toFixed(1))
  console.log(
    `search, ${name}: p50 ${p50} ms, p99 ${p99} ms, worst ${most} ms, of ${queries.length} ` +
      `(${unfinished} told that older ones were not looked through)`,
  )
}

/** A sample of indexed texts, from which queries are cut. */
export async function readIndexedTexts({ sql }: Newsroom): Promise<string[]> {
  const rows = await sql<{ words: string }>(
    `select words from search.entry tablesample system (0.2) repeatable (1) limit 2000`,
  )
  const samples =
    rows.length > 0
      ? rows
      : await sql<{ words: string }>('select words from search.entry limit 2000')
  return samples.flatMap(({ words }) => words.match(/\p{Script=Han}{4,}/gu) ?? [])
}

export function mixedQueries(texts: string[]): SearchQuery[] {
  const source = random(11)
  const piece = (length: number) => {
    const text = source.pick(texts)
    const start = source.integer(Math.max(1, text.length - length))
    return text.slice(start, start + length)
  }
  return Array.from({ length: QUERIES }, (_, n) => ({
    terms: n % 5 === 4 ? [piece(2), piece(2)] : [piece([2, 3, 4, 8][n % 5] ?? 2)],
  }))
}

/** Common characters that never occur together, single characters, six terms, and exclusions. */
function worstQueries(texts: string[]): SearchQuery[] {
  const source = random(12)
  const common = ['记者', '公里', '今天', '一个', '没有', '小时', '工作', '人员', '城市', '两个']
  const two = () => source.pick(common)
  return Array.from({ length: 200 }, (_, n): SearchQuery => {
    if (n % 4 === 0) return { terms: [two().slice(1) + two() + two().slice(0, 1)] }
    if (n % 4 === 1) return { terms: [source.pick(Array.from(source.pick(texts)))] }
    if (n % 4 === 2) return { terms: Array.from({ length: 6 }, two) }
    return { terms: [two()], without: [two(), source.pick(texts).slice(0, 2)] }
  })
}

/** How often two to four words of a title find its story among the first ten. */
async function measureKnownItems({ sql }: Newsroom, client: Client): Promise<void> {
  const source = random(13)
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const rows = await sql<{ id: number; title: string }>(
    `select id, title from story where listing.is_published(story) and id % greatest(1, (select count(*) / 500 from story)) = 0`,
  )
  let found = 0
  for (const { id, title } of rows) {
    const words = [...segmenter.segment(title)].map(({ segment }) => segment)
    const length = Math.min(words.length, source.between(2, 4))
    const start = source.integer(words.length - length + 1)
    const piece = words.slice(start, start + length).join('')
    const { rows: hits } = await client.query<Hit>(hitsSql, [[piece], [], null, CANDIDATES])
    const first = rank(hits, [piece.toLowerCase()], Date.now()).slice(0, 10)
    if (first.some((hit) => hit.id === id)) found += 1
  }
  console.log(`search, known item: ${found} of ${rows.length} titles among the first ten`)
}
