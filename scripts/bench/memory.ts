import { startInstance, type Instance } from '../testing/instance'
import type { Newsroom } from '../testing/newsroom'
import { whole } from './numbers'

const MB = 1024 * 1024
const VISITORS = 8

/** The memory of one instance after a visit to each of `pages` stories. */
export async function measureMemory(newsroom: Newsroom, pages: number): Promise<void> {
  await fill(newsroom, pages)
  const [range] = await newsroom.sql<{ first: number; last: number }>(
    `select min(id) as first, max(id) as last from story where external_id like 'page-%'`,
  )
  if (!range) throw new Error('no stories were made')
  const instance = await startInstance(newsroom.databaseUrl)
  const before = await instance.metric('resident_bytes')
  let next = range.first
  let highest = 0
  const visit = async () => {
    while (next <= range.last) {
      const id = next++
      const answer = await instance.get(`/article/${id}`)
      if (answer.status !== 200) throw new Error(`/article/${id}: ${answer.status}`)
      await answer.arrayBuffer()
      if (id % 1000 === 0)
        highest = Math.max(highest, await progress(instance, id - range.first, pages))
    }
  }
  await Promise.all(Array.from({ length: VISITORS }, visit))
  const after = await instance.metric('resident_bytes')
  console.log(
    `memory of one instance after ${whole(pages)} distinct pages: ${whole(after / MB)} MB ` +
      `(at start ${whole(before / MB)}, at most ${whole(highest / MB)}); documents kept: ` +
      `${whole(await instance.metric('documents'))} in ${whole((await instance.metric('documents_bytes')) / MB)} MB`,
  )
  await instance.stop()
}

async function progress(instance: Instance, done: number, pages: number): Promise<number> {
  const resident = await instance.metric('resident_bytes')
  if (process.stdout.isTTY || done % 10_000 < 1000)
    console.log(`  ${whole(done)} of ${whole(pages)}, ${whole(resident / MB)} MB`)
  return resident
}

/** Stories with bodies of some 600 characters each, none the same, spread over three years. */
async function fill(newsroom: Newsroom, stories: number): Promise<void> {
  await newsroom.sql(
    `insert into story (external_id, status, title, summary, body, column_slug, keywords, published_at)
     select 'page-' || n, 'published', '第' || n || '号渡口今晨恢复通航,沿岸居民称出行更方便',
       '第' || n || '号渡口恢复通航。',
       (select string_agg('第' || n || '号渡口的第' || p || '段:潮水退去之后,工人沿着堤岸检查每一处接缝,并把结果写在木牌上,供往来的人查看。', E'\\n\\n') from generate_series(1, 12) p),
       case n % 2 when 0 then 'city' else 'sea' end, array['渡口' || n % 500, '通航'],
       now() - n * interval '30 minutes'
     from generate_series(1, $1::int) n`,
    [stories],
  )
  await newsroom.sql('analyze')
}
