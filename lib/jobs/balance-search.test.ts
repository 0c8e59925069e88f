import { expect, test } from 'vitest'
import { balanceSearch } from '@/lib/jobs/balance-search'
import { newStory } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { withClient } from '@/scripts/database/connection'

ownDatabase()

test('the portal’s role splits a partition that is too large', async () => {
  await newStory()
  await withClient(process.env.MIGRATE_DATABASE_URL ?? '', (client) =>
    client.query(`insert into story (status, title, column_slug, published_at, body)
      select 'published', '第' || i, slug, now() - i * interval '1 minute', '正文。'
      from generate_series(1, 8001) i, (select slug from "column" limit 1) c`),
  )
  expect(await partitions()).toBe(1)
  await balanceSearch()
  expect(await partitions()).toBe(2)
})

async function partitions(): Promise<number> {
  return withClient(process.env.MIGRATE_DATABASE_URL ?? '', async (client) => {
    const { rows } = await client.query<{ partitions: number }>(
      'select count(*)::int as partitions from search.partition',
    )
    return rows[0]?.partitions ?? 0
  })
}
