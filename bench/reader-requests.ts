import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type Instance, startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { ask } from './http-client'
import { percentile, whole } from './statistics'

/** Nobody writes more than three comments a minute (lib/moderation/speed.ts). */
const READERS = 800
const RATE = 200
const SECONDS = 10
/** Not counted: an instance that has just started compiles, and opens its connections. */
const WARMING_SECONDS = 2
const WARMING_COMMENTS = 200
const COMMENTS = 2000
const AT_ONCE = 16

/** How long the reader's state takes at 200 requests a second, from one instance. */
export async function measureState(newsroom: Newsroom): Promise<void> {
  const tokens = await makeReaders(newsroom)
  const story = await newsroom.publish({ title: '读者的状态' })
  const instance = await startInstance(newsroom.databaseUrl)
  const askFor = (seconds: number) => askSteadily(instance, story, tokens, seconds)
  await askFor(WARMING_SECONDS)
  const times = await askFor(SECONDS)
  const [half, most] = [percentile(times, 50), percentile(times, 99)].map(whole)
  console.log(`reader state at ${RATE} requests a second: p50 ${half} ms, p99 ${most} ms`)
  await instance.stop()
}

/** The times that the answers took, in milliseconds; the next is asked for whether the last has come or not. */
async function askSteadily(
  instance: Instance,
  story: number,
  tokens: string[],
  seconds: number,
): Promise<number[]> {
  const began = performance.now()
  const times: Promise<number>[] = []
  for (let i = 0; i < RATE * seconds; i++) {
    await delay(Math.max(0, began + (i * 1000) / RATE - performance.now()))
    times.push(timeState(instance, story, tokens[i % READERS] ?? ''))
  }
  return Promise.all(times)
}

async function timeState(instance: Instance, story: number, token: string): Promise<number> {
  const began = performance.now()
  const { status } = await ask(`${instance.url}/api/reader?story=${story}`, cookie(token))
  if (status !== 200) throw new Error(`/api/reader answered ${status}`)
  return performance.now() - began
}

/** Comments taken in a second by one instance; each is there once. */
export async function measureComments(newsroom: Newsroom): Promise<void> {
  const tokens = await makeReaders(newsroom)
  const story = await newsroom.publish({ title: '读者的评论' })
  // Each reader at an address of their own, as a proxy would say.
  const instance = await startInstance(newsroom.databaseUrl, undefined, {
    TRUST_PROXY: '1',
  })
  const write = (from: number, to: number) => writeComments(instance, story, tokens, from, to)
  await write(0, WARMING_COMMENTS)
  const sent = WARMING_COMMENTS + COMMENTS
  const began = performance.now()
  await write(WARMING_COMMENTS, sent)
  const seconds = (performance.now() - began) / 1000
  const [row] = await newsroom.sql<{ kept: number; texts: number }>(
    'select count(*)::int as kept, count(distinct text)::int as texts from reader.comment where story_id = $1',
    [story],
  )
  console.log(
    `comments accepted: ${whole(COMMENTS / seconds)} a second; accepted ${sent}, ` +
      `kept ${row?.kept}, different ${row?.texts}`,
  )
  await instance.stop()
}

/** Sends those of these numbers, some at once. Throws unless each is accepted. */
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
      const { status } = await ask(
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
  await Promise.all(Array.from({ length: AT_ONCE }, write))
}

function textOf(number: number): string {
  return `第${number}条评论，说说渡口恢复通航以后的事，写得各不相同 ${number}。`
}

/** Accounts old enough to be trusted, each signed in. Returns the tokens of their cookies. */
async function makeReaders(newsroom: Newsroom): Promise<string[]> {
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
