import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type Instance, startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { percentile, formatInteger } from './statistics'

/** Enough readers for the limit of three comments a minute each (lib/moderation/speed.ts). */
const READERS = 800
const REQUESTS_PER_SECOND = 200
const SECONDS = 10
/** Not measured: a new instance compiles code and opens connections. */
const WARM_UP_SECONDS = 2
const WARM_UP_COMMENTS = 200
const COMMENTS = 2000
const CONCURRENCY = 16

/** Latency of the reader's state at 200 requests a second from one instance. */
export async function measureReaderState(newsroom: Newsroom): Promise<void> {
  const tokens = await createReaders(newsroom)
  const story = await newsroom.publish({ title: '读者的状态' })
  const instance = await startInstance(newsroom.databaseUrl)
  const requestFor = (seconds: number) => requestSteadily(instance, story, tokens, seconds)
  await requestFor(WARM_UP_SECONDS)
  const times = await requestFor(SECONDS)
  const [half, most] = [percentile(times, 50), percentile(times, 99)].map(formatInteger)
  console.log(
    `reader state at ${REQUESTS_PER_SECOND} requests a second: p50 ${half} ms, p99 ${most} ms`,
  )
  await instance.stop()
}

/** Latencies in milliseconds of an open-loop load: requests do not wait for earlier responses. */
async function requestSteadily(
  instance: Instance,
  story: number,
  tokens: string[],
  seconds: number,
): Promise<number[]> {
  const began = performance.now()
  const times: Promise<number>[] = []
  for (let i = 0; i < REQUESTS_PER_SECOND * seconds; i++) {
    await delay(Math.max(0, began + (i * 1000) / REQUESTS_PER_SECOND - performance.now()))
    times.push(timeState(instance, story, tokens[i % READERS] ?? ''))
  }
  return Promise.all(times)
}

async function timeState(instance: Instance, story: number, token: string): Promise<number> {
  const began = performance.now()
  const { status } = await sendRequest(`${instance.url}/api/reader?story=${story}`, cookie(token))
  if (status !== 200) throw new Error(`/api/reader answered ${status}`)
  return performance.now() - began
}

/** Comments accepted per second by one instance, each stored once. */
export async function measureComments(newsroom: Newsroom): Promise<void> {
  const tokens = await createReaders(newsroom)
  const story = await newsroom.publish({ title: '读者的评论' })
  // One address per reader, so that no rate limit applies.
  const instance = await startInstance(newsroom.databaseUrl, undefined, {
    TRUST_PROXY: '1',
  })
  const write = (from: number, to: number) => writeComments(instance, story, tokens, from, to)
  await write(0, WARM_UP_COMMENTS)
  const sent = WARM_UP_COMMENTS + COMMENTS
  const began = performance.now()
  await write(WARM_UP_COMMENTS, sent)
  const seconds = (performance.now() - began) / 1000
  const [row] = await newsroom.sql<{ kept: number; texts: number }>(
    'select count(*)::int as kept, count(distinct text)::int as texts from reader.comment where story_id = $1',
    [story],
  )
  console.log(
    `comments accepted: ${formatInteger(COMMENTS / seconds)} a second; accepted ${sent}, ` +
      `kept ${row?.kept}, different ${row?.texts}`,
  )
  await instance.stop()
}

/** Sends comments, several at once. Throws unless all are accepted. */
async function writeComments(
  instance: Instance,
  story: number,
  tokens: string[],
  from: number,
  to: number,
): Promise<void> {
  let next = from
  const write = async () => {
    while (next < to) {
      const number = next++
      const { status } = await sendRequest(
        `${instance.url}/api/story/${story}/comments`,
        {
          ...cookie(tokens[number % READERS] ?? ''),
          accept: 'application/json',
          origin: instance.url,
          'x-forwarded-for': `10.0.${number % 250}.${Math.floor(number / 250) % 250}`,
        },
        new URLSearchParams({ text: textOf(number) }).toString(),
      )
      if (status !== 200) throw new Error(`a comment was answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, write))
}

function textOf(number: number): string {
  return `第${number}条评论，说说渡口恢复通航以后的事，写得各不相同 ${number}。`
}

/** Creates signed-in accounts that are old enough to be trusted. Returns their session tokens. */
async function createReaders(newsroom: Newsroom): Promise<string[]> {
  const tokens = Array.from({ length: READERS }, () => randomBytes(32).toString('base64url'))
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('base64url'))
  await newsroom.sql(
    `with made as (
       insert into reader.account (nickname, confirmed_at, created_at)
       select '读者' || $2 || n, now(), now() - interval '1 year' from generate_series(1, $1::int) n
       returning id)
     insert into reader.session (token_hash, account_id, expires_at)
     select hash, id, now() + interval '1 day'
     from unnest($3::text[]) with ordinality as h(hash, place)
       join (select id, row_number() over () as place from made) as m using (place)`,
    [READERS, randomBytes(4).toString('hex'), hashes],
  )
  return tokens
}

function cookie(token: string): Record<string, string> {
  return { cookie: `xiaowen-session=${token}; reader=1` }
}
