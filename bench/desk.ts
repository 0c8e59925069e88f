import { startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { makeVisitor } from './memory/visits'
import { formatInteger, percentile } from './statistics'

const SAVES = 400
const PAGES = 100
/** Each under the rate limit of saves. */
const EDITORS = 5
const VERSIONS = 10

/** Saves, the list of stories and two versions compared, with ten revisions of every story. */
export async function measureDesk(newsroom: Newsroom): Promise<void> {
  await makeVersions(newsroom)
  await newsroom.sql('vacuum analyze newsroom.revision, story')
  const [count] = await newsroom.sql<{ revisions: string; stories: string }>(
    'select (select count(*) from newsroom.revision) as revisions, (select count(*) from story) as stories',
  )
  const stories = await newsroom.sql<{ id: number; body: string }>(
    'select id, body from story order by id desc limit $1',
    [PAGES],
  )
  const instance = await startInstance(newsroom.databaseUrl, undefined, { TRUST_PROXY: '1' })
  const editors = await Promise.all(
    Array.from({ length: EDITORS }, async (_, i) => {
      const { headers } = await makeVisitor(newsroom)
      return { ...headers, 'x-forwarded-for': `10.2.0.${i + 1}` }
    }),
  )
  const editorOf = (i: number) => editors[i % EDITORS] ?? {}
  const storyOf = (i: number) => stories[i % stories.length] ?? { id: 0, body: '' }

  const save = (i: number) => {
    const { id, body } = storyOf(i)
    const form = { intent: 'edit', body: `${body}\n\n第${i}段。`, base: '{}' }
    const headers = { ...editorOf(i), origin: instance.url, accept: 'application/json' }
    const query = new URLSearchParams(form).toString()
    return time(() => sendRequest(`${instance.url}/api/desk/stories/${id}`, headers, query))
  }
  const open = (path: (id: number) => string) => (i: number) =>
    time(() => sendRequest(instance.url + path(storyOf(i).id), editorOf(i)))

  console.log(
    `${formatInteger(Number(count?.revisions))} revisions of ${formatInteger(Number(count?.stories))} stories`,
  )
  await report('save', SAVES, save)
  await report(
    'list',
    PAGES,
    open(() => '/desk/stories'),
  )
  await report(
    'open',
    PAGES,
    open((id) => `/desk/stories/${id}`),
  )
  const versions = `history?from=2&to=${VERSIONS}`
  await report(
    'compare',
    PAGES,
    open((id) => `/desk/stories/${id}/${versions}`),
  )
  await instance.stop()
}

/** Without the triggers that check and index texts, which would take the most of an hour for a million. */
async function makeVersions({ sql }: Newsroom): Promise<void> {
  await sql(
    `alter table story disable trigger user, enable trigger set_version,
       enable trigger a_record_revision_updated`,
  )
  for (let i = 1; i <= VERSIONS; i++)
    await sql(
      `update story set editor_name = $1, body = case
         when id in (select id from story order by id desc limit $2) then body || $3 else body end`,
      [`第${i}位`, PAGES, `\n\n第${i}次补充的一段。`],
    )
  await sql('alter table story enable trigger user')
}

async function report(
  what: string,
  times: number,
  send: (i: number) => Promise<number>,
): Promise<void> {
  for (let i = 0; i < times / 4; i++) await send(i)
  const measured: number[] = []
  for (let i = 0; i < times; i++) measured.push(await send(i))
  const [half, most] = [percentile(measured, 50), percentile(measured, 99)].map(formatInteger)
  console.log(`${what}: p50 ${half} ms, p99 ${most} ms`)
}

async function time(send: () => ReturnType<typeof sendRequest>): Promise<number> {
  const began = performance.now()
  const { status, body } = await send()
  if (status !== 200) throw new Error(`answered ${status}: ${body.toString().slice(0, 300)}`)
  return performance.now() - began
}
