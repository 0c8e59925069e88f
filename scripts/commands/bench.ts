import { join } from 'node:path'
import { ensureBuild } from '../release/ensure-build'
import { ensureClient } from '../release/prisma-client'
import { live } from '../portal/lifetime'
import { loadNewsroom } from '../portal/seed'
import { readSettings, runningEnv } from '../portal/settings'
import { measureFreshness } from '../../bench/freshness'
import { indexStories, loadStories } from '../../bench/corpus/load'
import { checkWrk } from '../../bench/load'
import { measureLong } from '../../bench/long'
import { measureComments, measureState } from '../../bench/readers'
import { measureMemory } from '../../bench/memory/measure'
import { measurePages } from '../../bench/pages'
import { measureRelated } from '../../bench/related'
import { measureRedirects } from '../../bench/redirects'
import { measureSearch } from '../../bench/search'
import { measureSitemaps } from '../../bench/sitemaps'
import { measureSearchPage } from '../../bench/search-page'
import { measureThroughput } from '../../bench/throughput'
import { openNewsroom } from '../testing/newsroom'
import { Fault } from '../run/operator-error.mjs'

interface Run {
  newsroom: Awaited<ReturnType<typeof openNewsroom>>
  /** As many as were asked for. */
  stories: number | null
  /** Fills the database with them, once for all parts. */
  fill: () => Promise<void>
}

const FEW = 1000
const MANY = 10_000

/** In this order; the last four fill the database. */
const parts: Record<string, (run: Run) => Promise<unknown>> = {
  throughput: async ({ newsroom }) =>
    measureThroughput(newsroom.databaseUrl, await articlePath(newsroom.sql)),
  freshness: ({ newsroom }) => measureFreshness(newsroom),
  state: ({ newsroom }) => measureState(newsroom),
  comments: ({ newsroom }) => measureComments(newsroom),
  redirects: ({ newsroom }) => measureRedirects(newsroom),
  long: ({ newsroom }) => measureLong(newsroom),
  related: async ({ newsroom, fill }) => {
    await fill()
    await measureRelated(newsroom)
  },
  search: async ({ newsroom, fill }) => {
    await fill()
    await indexStories(newsroom.databaseUrl)
    await measureSearch(newsroom)
    await measureSearchPage(newsroom)
    await measurePages(newsroom)
  },
  sitemaps: async ({ newsroom, fill }) => {
    await fill()
    await measureSitemaps(newsroom)
  },
  memory: ({ newsroom, stories }) => measureMemory(newsroom, stories ?? MANY),
}

/**
 * npm run bench [-- [PART …] [--stories N]]: what the README claims, in a database of its own; all of
 * it, or these parts.
 */
export default function bench(args: string[]): Promise<never> {
  return live(async () => {
    const stories = storiesOf(args)
    const chosen = partsOf(args)
    checkWrk()
    const settings = { ...readSettings(), DATABASE_URL: undefined }
    const newsroom = await openNewsroom()
    try {
      await ensureClient()
      await ensureBuild(runningEnv(settings, newsroom.databaseUrl))
      const { importDemo } = await loadNewsroom(settings, newsroom.databaseUrl)
      await importDemo(newsroom.databaseUrl, join(newsroom.dataDir, 'uploads'), () => undefined)
      let filling: Promise<void> | undefined
      const fill = () => (filling ??= loadStories(newsroom.databaseUrl, stories ?? FEW))
      for (const measure of chosen) await measure({ newsroom, stories, fill })
    } finally {
      await newsroom.close()
    }
    return 0
  })
}

function partsOf(args: string[]): ((run: Run) => Promise<unknown>)[] {
  const place = args.indexOf('--stories')
  const names = args.filter((_, i) => place < 0 || (i !== place && i !== place + 1))
  const unknown = names.find((name) => !(name in parts))
  if (unknown !== undefined)
    throw new Fault(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`)
  return Object.entries(parts)
    .filter(([name]) => names.length === 0 || names.includes(name))
    .map(([, measure]) => measure)
}

function storiesOf(args: string[]): number | null {
  const place = args.indexOf('--stories')
  if (place < 0) return null
  const stories = Number(args[place + 1])
  if (!Number.isInteger(stories) || stories < 1)
    throw new Fault('--stories takes a whole number above 0.')
  return stories
}

/** The newest article with a picture: what most readers come for. */
async function articlePath(sql: Awaited<ReturnType<typeof openNewsroom>>['sql']): Promise<string> {
  const [row] = await sql<{ id: number }>(
    `select id from story where kind = 'article' and listing.is_published(story) and cover is not null
     order by published_at desc limit 1`,
  )
  if (!row) throw new Error('the demo has no article')
  return `/article/${row.id}`
}
