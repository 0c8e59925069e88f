import { join } from 'node:path'
import { ensureBuild } from '../release/ensure-build'
import { ensureClient } from '../release/prisma-client'
import { runUntilStopped } from '../portal/shutdown'
import { loadLib } from '../portal/seed'
import { readSettings, portalEnv } from '../portal/settings'
import type { importFiles } from '@/lib/import/import'
import { measureDesk } from '../../bench/desk'
import { measureDue } from '../../bench/due'
import { playMatrix } from '../../bench/film-matrix'
import { measureFilms } from '../../bench/films'
import { measureImport } from '../../bench/import'
import { measureLive } from '../../bench/live'
import { measureFreshness } from '../../bench/freshness'
import { indexStories, loadStories } from '../../bench/corpus/load'
import { linkMedia } from '../../bench/corpus/media'
import { checkWrk } from '../../bench/wrk'
import { measureLongRequests } from '../../bench/long-requests'
import { measureComments, measureReaderState } from '../../bench/reader-requests'
import { measureMemory } from '../../bench/memory/measure'
import { measureRenderTimes } from '../../bench/render-times'
import { measureRelated } from '../../bench/related-stories'
import { measureRedirects } from '../../bench/redirects'
import { measureSearch } from '../../bench/search'
import { measureSitemaps } from '../../bench/sitemaps'
import { measureSearchPage } from '../../bench/search-page'
import { measureThroughput } from '../../bench/throughput'
import { measureUpload } from '../../bench/upload'
import { openNewsroom } from '../testing/newsroom'
import { OperatorError } from '../run/operator-error.mjs'

interface BenchRun {
  newsroom: Awaited<ReturnType<typeof openNewsroom>>
  /** From --stories; null when it is not given. */
  stories: number | null
  /** Loads the generated stories; the second call does nothing. */
  loadOnce: () => Promise<void>
  importFiles: typeof importFiles
}

const DEFAULT_STORIES = 1000
const DEFAULT_PAGES = 10_000

/** Run in this order: the last five load many stories into the database. */
const parts: Record<string, (run: BenchRun) => Promise<unknown>> = {
  throughput: async ({ newsroom }) =>
    measureThroughput(newsroom.databaseUrl, await articlePath(newsroom.sql)),
  freshness: ({ newsroom }) => measureFreshness(newsroom),
  due: ({ newsroom }) => measureDue(newsroom),
  live: ({ newsroom }) => measureLive(newsroom),
  films: ({ newsroom }) => measureFilms(newsroom),
  matrix: ({ newsroom }) => playMatrix(newsroom),
  upload: ({ newsroom }) => measureUpload(newsroom),
  state: ({ newsroom }) => measureReaderState(newsroom),
  comments: ({ newsroom }) => measureComments(newsroom),
  redirects: ({ newsroom }) => measureRedirects(newsroom),
  long: ({ newsroom }) => measureLongRequests(newsroom),
  related: async ({ newsroom, loadOnce }) => {
    await loadOnce()
    await measureRelated(newsroom)
  },
  search: async ({ newsroom, loadOnce }) => {
    await loadOnce()
    await indexStories(newsroom.databaseUrl)
    await measureSearch(newsroom)
    await measureSearchPage(newsroom)
    await measureRenderTimes(newsroom)
  },
  sitemaps: async ({ newsroom, loadOnce }) => {
    await loadOnce()
    await measureSitemaps(newsroom)
  },
  desk: async ({ newsroom, loadOnce }) => {
    await loadOnce()
    await measureDesk(newsroom)
  },
  import: ({ newsroom, stories, importFiles }) => measureImport(newsroom, importFiles, stories),
  memory: ({ newsroom, stories }) => measureMemory(newsroom, stories ?? DEFAULT_PAGES),
}

/** npm run bench [-- [PART …] [--stories N]]: measures the README's claims in a temporary database. */
export default function bench(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const stories = storiesOf(args)
    const chosen = partsOf(args)
    checkWrk()
    const settings = { ...readSettings(), DATABASE_URL: undefined }
    const newsroom = await openNewsroom()
    try {
      await ensureClient()
      await ensureBuild(portalEnv(settings, newsroom.databaseUrl))
      const { importDemo, importFiles } = await loadLib(settings, newsroom.databaseUrl)
      // Instances inherit it: without the files pages would have no pictures.
      const uploads = (process.env.UPLOADS_DIR = join(newsroom.dataDir, 'uploads'))
      await importDemo(newsroom.databaseUrl, uploads, () => undefined)
      await linkMedia(uploads)
      let filling: Promise<void> | undefined
      const loadOnce = () =>
        (filling ??= loadStories(newsroom.databaseUrl, stories ?? DEFAULT_STORIES))
      for (const measure of chosen) await measure({ newsroom, stories, loadOnce, importFiles })
    } finally {
      await newsroom.close()
    }
    return 0
  })
}

function partsOf(args: string[]): ((run: BenchRun) => Promise<unknown>)[] {
  const place = args.indexOf('--stories')
  const names = args.filter((_, i) => place < 0 || (i !== place && i !== place + 1))
  const unknown = names.find((name) => !(name in parts))
  if (unknown !== undefined)
    throw new OperatorError(
      `There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`,
    )
  return Object.entries(parts)
    .filter(([name]) => names.length === 0 || names.includes(name))
    .map(([, measure]) => measure)
}

function storiesOf(args: string[]): number | null {
  const place = args.indexOf('--stories')
  if (place < 0) return null
  const stories = Number(args[place + 1])
  if (!Number.isInteger(stories) || stories < 1)
    throw new OperatorError('--stories takes a whole number above 0.')
  return stories
}

/** The newest article with a picture, as the typical page. */
async function articlePath(sql: Awaited<ReturnType<typeof openNewsroom>>['sql']): Promise<string> {
  const [row] = await sql<{ id: number }>(
    `select id from story where kind = 'article' and listing.is_published(story) and cover is not null
     order by published_at desc limit 1`,
  )
  if (!row) throw new Error('the demo has no article')
  return `/article/${row.id}`
}
