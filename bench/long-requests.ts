import { createHash, randomBytes } from 'node:crypto'
import { unzipSync } from 'fflate'
import { type Instance, startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { type HomeLatency, probeHome } from './home-probe'
import { bodies } from './long-bodies'
import { formatInteger } from './statistics'

const LENGTHS = [50_000, 200_000, 1_000_000]

/** Long bodies of each kind and exports of active readers, with the latency of `/` meanwhile. */
export async function measureLongRequests(newsroom: Newsroom): Promise<void> {
  const instance = await startInstance(newsroom.databaseUrl)
  await measureBody(newsroom, instance, '一段。')
  for (const [kind, write] of Object.entries(bodies))
    for (const length of LENGTHS)
      console.log(
        `${kind}, ${formatInteger(length)}: ${await measureBody(newsroom, instance, write(length))}`,
      )
  await measureExports(newsroom, instance)
  await instance.stop()
}

async function measureBody(newsroom: Newsroom, { url }: Instance, body: string): Promise<string> {
  const written = performance.now()
  const id = await newsroom
    .publish({ title: '很长的稿件', body })
    .catch((error: unknown) => (error as { constraint?: string }).constraint ?? 'by no constraint')
  if (typeof id === 'string') return `refused: ${id}`
  const insertMs = performance.now() - written
  const [times, meanwhile] = await probeHome(url, async () => {
    const page = await timeRequest(`${url}/article/${id}`)
    return [
      page,
      await timeRequest(`${url}/article/${id}.md`),
      await timeRequest(`${url}/feed.xml`),
    ]
  })
  await newsroom.sql('delete from story where id = $1', [id])
  return `taken in ${formatInteger(insertMs)} ms; page, .md, feed ${times.join(', ')}; ${describeLatency(meanwhile)}`
}

/** Such as `200 in 40 ms`. */
async function timeRequest(url: string): Promise<string> {
  const began = performance.now()
  const answer = await sendRequest(url, {}).catch(() => null)
  return `${answer?.status ?? 'gone'} in ${formatInteger(performance.now() - began)} ms`
}

async function measureExports(newsroom: Newsroom, { url }: Instance): Promise<void> {
  const commenter = await newReader(newsroom, '话多的人')
  const story = await newsroom.publish({ title: '港口' })
  await newsroom.sql(
    `insert into reader.comment (account_id, story_id, text, state)
     select $1, $2, repeat('话', 980) || i, 'waiting' from generate_series(1, 19000) i`,
    [commenter.id, story],
  )
  const [comments, latencyOne] = await probeHome(url, () => exportOf(url, commenter.token))
  console.log(`export of 19,000 comments: ${comments}; ${describeLatency(latencyOne)}`)
  await newsroom.sql(
    `insert into story (status, title, column_slug, body)
     select 'published', '第' || i || '号', 'city', '正文。' from generate_series(1, 50000) i`,
  )
  const readers = await Promise.all([1, 2, 3, 4, 5].map((n) => newReader(newsroom, `读者${n}`)))
  for (const table of ['story_like', 'history_entry'])
    await newsroom.sql(
      `insert into reader.${table} (account_id, story_id) select a, s.id
       from unnest($1::int[]) a, (select id from story order by id desc limit 50000) s`,
      [readers.map(({ id }) => id)],
    )
  const [all, latencyFive] = await probeHome(url, () =>
    Promise.all(readers.map(({ token }) => exportOf(url, token))),
  )
  for (const words of all) console.log(`one of five exports of 50,000 likes and readings: ${words}`)
  console.log(`beside the five: ${describeLatency(latencyFive)}`)
}

/** Such as `200 in 900 ms, 19,003 rows`. */
async function exportOf(url: string, token: string): Promise<string> {
  const began = performance.now()
  const { status, body } = await sendRequest(`${url}/api/me/export`, {
    cookie: `xiaowen-session=${token}`,
  })
  const time = `${status} in ${formatInteger(performance.now() - began)} ms`
  if (status !== 200) return time
  const json = Buffer.from(unzipSync(body)['data.json'] ?? []).toString()
  const rows = Object.values(JSON.parse(json) as Record<string, unknown[]>).flat()
  return `${time}, ${formatInteger(rows.length)} rows`
}

async function newReader(newsroom: Newsroom, nickname: string) {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('base64url')
  const [row] = await newsroom.sql<{ id: number }>(
    `with a as (insert into reader.account (nickname, confirmed_at) values ($1, now()) returning id)
     insert into reader.session (account_id, token_hash, expires_at)
     select id, $2, now() + interval '1 hour' from a returning account_id as id`,
    [nickname, hash],
  )
  return { id: row?.id ?? 0, token }
}

function describeLatency({ p99, longest, failed }: HomeLatency): string {
  return `/ meanwhile p99 ${formatInteger(p99)} ms, at most ${formatInteger(longest)} ms, ${failed} failed`
}
