import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type Instance, startInstance } from '../testing/instance'
import type { Newsroom } from '../testing/newsroom'
import { percentile, whole } from './numbers'

/** Nobody writes more than three comments a minute (lib/moderation/speed.ts). */
const READERS = 700
const RATE = 200
const SECONDS = 10
const COMMENTS = 2000
const AT_ONCE = 16

/** How long the reader's state takes at 200 requests a second, from one instance. */
export async function measureState(newsroom: Newsroom): Promise<void> {
  const tokens = await makeReaders(newsroom)
  const story = await newsroom.publish({ title: '读者的状态' })
  const instance = await startInstance(newsroom.databaseUrl)
  const times: number[] = []
  const asked: Promise<void>[] = []
  const began = performance.now()
  for (let i = 0; i < RATE * SECONDS; i++) {
    await delay(Math.max(0, began + (i * 1000) / RATE - performance.now()))
    asked.push(askState(instance, story, tokens[i % READERS] ?? '', times))
  }
  await Promise.all(asked)
  const [half, most] = [percentile(times, 50), percentile(times, 99)].map(whole)
  console.log(`reader state at ${RATE} requests a second: p50 ${half} ms, p99 ${most} ms`)
  await instance.stop()
}

async function askState(
  instance: Instance,
  story: number,
  token: string,
  times: number[],
): Promise<void> {
  const began = performance.now()
  const answer = await instance.get(`/api/reader?story=${story}`, cookie(token))
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`/api/reader answered ${answer.status}`)
  times.push(performance.now() - began)
}

/** Comments taken in a second by one instance; each is there once. */
export async function measureComments(newsroom: Newsroom): Promise<void> {
  const tokens = await makeReaders(newsroom)
  const story = await newsroom.publish({ title: '读者的评论' })
  // Each reader at an address of their own, as a proxy would say.
  const instance = await startInstance(newsroom.databaseUrl, 'server', undefined, {
    TRUST_PROXY: '1',
    NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/prof',
  })
  let next = 0
  let taken = 0
  const began = performance.now()
  const write = async () => {
    while (next < COMMENTS) {
      const number = next++
      const token = tokens[number % READERS] ?? ''
      const text = `第${number}条评论，说说渡口恢复通航以后的事，写得各不相同 ${number}。`
      const answer = await fetch(`${instance.url}/api/story/${story}/comments`, {
        method: 'POST',
        body: new URLSearchParams({ text }),
        headers: {
          ...cookie(token),
          accept: 'application/json',
          origin: instance.url,
          'x-forwarded-for': `10.0.${number % 250}.${Math.floor(number / 250) % 250}`,
        },
      })
      await answer.arrayBuffer()
      if (answer.status === 200) taken += 1
      else throw new Error(`a comment was answered ${answer.status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, write))
  const seconds = (performance.now() - began) / 1000
  const [row] = await newsroom.sql<{ kept: number; texts: number }>(
    'select count(*)::int as kept, count(distinct text)::int as texts from reader.comment where story_id = $1',
    [story],
  )
  console.log(
    `comments accepted: ${whole(taken / seconds)} a second; sent ${COMMENTS}, accepted ${taken}, ` +
      `kept ${row?.kept}, different ${row?.texts}`,
  )
  await instance.stop()
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
