import { setTimeout as delay } from 'node:timers/promises'
import { type Instance, startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { median } from './statistics'

const REPETITIONS = 15

/** Render times of pages that are not cached, to compare databases of different sizes. */
export async function measureRenderTimes(newsroom: Newsroom): Promise<void> {
  const [busiest] = await newsroom.sql<{ keyword: string }>(
    `select keyword from listing.story_keyword where story_id in (
       select id from story where listing.is_published(story) order by published_at desc limit 500)
     group by keyword order by count(*) desc limit 1`,
  )
  const [story] = await newsroom.sql<{ id: number; day: string }>(
    `select id, listing.day(published_at) as day from story
     where listing.is_published(story) and kind = 'article' order by published_at desc offset 400 limit 1`,
  )
  const pages = {
    home: '/',
    column: '/column/city',
    topic: `/topic/${encodeURIComponent(busiest?.keyword ?? '')}`,
    day: `/archive/${story?.day.replaceAll('-', '/')}`,
    article: `/article/${story?.id}`,
  }
  const instance = await startInstance(newsroom.databaseUrl)
  for (const [name, path] of Object.entries(pages)) {
    const times: number[] = []
    for (let i = 0; i <= REPETITIONS; i++) {
      await invalidateEverything(newsroom, instance)
      const began = performance.now()
      const { status } = await sendRequest(instance.url + path, {})
      if (status !== 200) throw new Error(`${path}: ${status}`)
      // The first run warms up.
      if (i > 0) times.push(performance.now() - began)
    }
    console.log(`${name}, made anew: ${median(times).toFixed(1)} ms`)
  }
  await instance.stop()
}

/** Returns when the instance has processed the invalidation. */
async function invalidateEverything({ sql }: Newsroom, instance: Instance): Promise<void> {
  const before = await instance.metric('drops_total')
  await sql(`select pg_notify('xiaowen', 'everything')`)
  while ((await instance.metric('drops_total')) === before) await delay(2)
}
