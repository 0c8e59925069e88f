import { ensureBuild } from '../portal/build'
import { ensureClient } from '../portal/generate'
import { live } from '../portal/lifetime'
import { loadNewsroom } from '../portal/seed'
import { readSettings, runningEnv } from '../portal/settings'
import { measureFreshness } from '../bench/freshness'
import { checkWrk } from '../bench/load'
import { measureComments, measureState } from '../bench/readers'
import { measureMemory } from '../bench/memory'
import { measureThroughput } from '../bench/throughput'
import { openNewsroom } from '../testing/newsroom'
import { Fault } from '../run/fault.mjs'

/** npm run bench [-- --stories N]: what the README claims, in a database of its own. */
export default function bench(args: string[]): Promise<never> {
  return live(async () => {
    const stories = storiesOf(args)
    checkWrk()
    const settings = { ...readSettings(), DATABASE_URL: undefined }
    const newsroom = await openNewsroom()
    try {
      await ensureClient()
      await ensureBuild(runningEnv(settings, newsroom.databaseUrl))
      const { importDemo } = await loadNewsroom(settings, newsroom.databaseUrl)
      await importDemo(newsroom.databaseUrl, newsroom.dataDir, () => undefined)
      await measureThroughput(newsroom.databaseUrl, await articlePath(newsroom.sql))
      await measureFreshness(newsroom)
      await measureState(newsroom)
      await measureComments(newsroom)
      await measureMemory(newsroom, stories)
    } finally {
      await newsroom.close()
    }
    return 0
  })
}

function storiesOf(args: string[]): number {
  const place = args.indexOf('--stories')
  if (place < 0) return 50_000
  const stories = Number(args[place + 1])
  if (!Number.isInteger(stories) || stories < 1)
    throw new Fault('--stories takes a whole number above 0.')
  return stories
}

/** The newest article with a picture: what most readers come for. */
async function articlePath(sql: Awaited<ReturnType<typeof openNewsroom>>['sql']): Promise<string> {
  const [row] = await sql<{ id: number }>(
    `select id from story where kind = 'article' and status = 'published' and cover is not null
     order by published_at desc limit 1`,
  )
  if (!row) throw new Error('the demo has no article')
  return `/article/${row.id}`
}
