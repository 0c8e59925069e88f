import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'playwright/test'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { instance as first, newsroom, setUpInstance } from './support/one-instance'

setUpInstance()

/** KILLS=50 for the long run. */
const KILLS = Number(process.env.KILLS ?? 4)

/** What the desk said was saved or published, by its mark. */
const saved: { story: number; mark: string }[] = []
const published: { story: number; mark: string }[] = []

test(`nothing that the desk said was saved is lost when the server or Postgres is killed ${KILLS} times`, async () => {
  test.setTimeout(120_000 + KILLS * 20_000)
  const token = await createEditor()
  const stories: number[] = []
  for (let i = 0; i < 3; i++)
    stories.push(await newsroom.publish({ title: `第${i}篇`, body: '起。' }))
  let instance: Instance = first
  for (let round = 0; round < KILLS; round++) {
    const ending = new AbortController()
    const writers = stories.map((story) => write(instance, token, story, `${round}`, ending.signal))
    await pause(200 + Math.random() * 1300)
    if (round % 2 === 0) process.kill(instance.pid, 'SIGKILL')
    else newsroom.kill()
    ending.abort()
    await Promise.all(writers)
    if (round % 2 === 0) instance = await startInstance(newsroom.databaseUrl)
    else await newsroom.restart()
    await expect
      .poll(async () => (await instance.get('/api/health/ready').catch(() => null))?.status, {
        timeout: 60_000,
      })
      .toBe(200)
  }
  expect(saved.length).toBeGreaterThan(KILLS)
  const texts = await readAll()
  expect(saved.filter(({ story, mark }) => !texts.get(story)?.includes(mark))).toEqual([])
  await expectWhole()
  if (instance !== first) await instance.stop()
})

/** Saves and publishes in turn until the connection is lost, each time with a mark of its own. */
async function write(
  instance: Instance,
  token: string,
  story: number,
  round: string,
  ending: AbortSignal,
): Promise<void> {
  // Postgres may be killed before the first save.
  const current = await readCurrent(story).catch(() => null)
  if (current === null) return
  let body = current ?? ''
  for (let number = 0; !ending.aborted; number++) {
    const mark = `〔${round}-${number}〕`
    const intent = number % 3 === 2 ? 'publish' : 'edit'
    const next = `${body}\n\n${mark}`
    const form = new URLSearchParams({ body: next, base: JSON.stringify({ body }), intent })
    const answer = await fetch(`${instance.url}/api/desk/stories/${story}`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        cookie: `xiaowen-session=${token}`,
        origin: instance.url,
      },
      body: form,
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null)
    if (answer?.status !== 200) return
    saved.push({ story, mark })
    if (intent === 'publish') published.push({ story, mark })
    body = next
  }
}

/** By story: its row, its pending edit and all that they were before. */
async function readAll(): Promise<Map<number, string>> {
  const rows = await newsroom.sql<{ id: number; text: string }>(`
    select s.id, concat(s.body, e.fields ->> 'body',
      (select string_agg(r.before ->> 'body', '') from newsroom.revision r where r.story_id = s.id)) as text
    from story s left join newsroom.edit e on e.story_id = s.id`)
  return new Map(rows.map(({ id, text }) => [id, text]))
}

async function readCurrent(story: number): Promise<string | undefined> {
  const [row] = await newsroom.sql<{ body: string }>(
    `select coalesce(e.fields ->> 'body', s.body) as body from story s left join newsroom.edit e on e.story_id = s.id
     where s.id = $1`,
    [story],
  )
  return row?.body
}

/** What was published is in the live row, no mark stands twice, and each version has its revision. */
async function expectWhole(): Promise<void> {
  const rows = await newsroom.sql<{
    id: number
    body: string
    version: number
    revisions: number
  }>(`
    select id, body, version, (select count(*)::int from newsroom.revision r where r.story_id = s.id) as revisions
    from story s`)
  for (const { id, body, version, revisions } of rows) {
    expect(revisions).toBe(version - 1)
    const marks = body.match(/〔[^〕]+〕/g) ?? []
    expect(new Set(marks).size).toBe(marks.length)
    const own = published.filter(({ story }) => story === id)
    expect(own.filter(({ mark }) => !body.includes(mark))).toEqual([])
  }
}

async function createEditor(): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await newsroom.sql(
    `with made as (
       insert into reader.account (nickname, role, confirmed_at) values ('夜班编辑', 'editor', now()) returning id)
     insert into reader.session (account_id, token_hash, expires_at, two_step)
     select id, $1, now() + interval '1 day', true from made`,
    [createHash('sha256').update(token).digest('base64url')],
  )
  return token
}
