import { loadLib } from '../scripts/portal/seed'
import { readSettings } from '../scripts/portal/settings'
import type { Newsroom } from '../scripts/testing/newsroom'
import { percentile } from './statistics'

const STORIES = 2000
/** Not measured: these fill Postgres' buffers. */
const WARM_UP = 300

/** Prints the time to find and rank related stories for stories of any age, on one connection. */
export async function measureRelated(newsroom: Newsroom): Promise<void> {
  const settings = { ...readSettings(), DATABASE_URL: undefined }
  const { findRelated, disconnect } = await loadLib(settings, newsroom.databaseUrl)
  const stories = await newsroom.sql<{ id: number; keywords: string[] }>(
    `select id, keywords from story
     where id in (select 1 + floor(random() * (select max(id) from story))::int from generate_series(1, $1::int))
       and listing.is_published(story) and keywords <> '{}'`,
    [STORIES + WARM_UP],
  )
  const times: number[] = []
  let found = 0
  for (const { id, keywords } of stories) {
    const began = performance.now()
    const { videos, articles } = await findRelated(id, keywords)
    times.push(performance.now() - began)
    found += videos.length + articles.length
  }
  await disconnect()
  const measured = times.slice(WARM_UP)
  const [p50, p99, most] = [50, 99, 100].map((percent) => percentile(measured, percent).toFixed(1))
  console.log(
    `related stories: p50 ${p50} ms, p99 ${p99} ms, worst ${most} ms, of ${measured.length}; ` +
      `${(found / stories.length).toFixed(1)} for each`,
  )
}
