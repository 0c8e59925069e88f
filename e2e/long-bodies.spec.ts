import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { expect, test } from 'playwright/test'
import { bodies } from '../bench/long-bodies'
import { instance, newsroom, setUpInstance } from './support/one-instance'

setUpInstance()

const kinds = ['prose with marks', 'bullets', 'lists 300 deep', 'entities', 'videos']

for (const kind of kinds) {
  test(`a body of 200,000 characters is shown: ${kind}`, async () => {
    const body = bodies[kind]?.(199_990) ?? ''
    const id = await newsroom.publish({ title: '很长的稿件', body: `${body}\n\n结尾。` })
    const page = await instance.get(`/article/${id}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('结尾。')
    const markdown = await instance.get(`/article/${id}.md`)
    expect([markdown.status, (await markdown.text()).trimEnd().endsWith('结尾。')]).toEqual([
      200,
      true,
    ])
    expect((await instance.get('/feed.xml')).status).toBe(200)
  })
}

test('an old body that exceeds the limit is shown', async () => {
  await newsroom.sql('alter table story disable trigger bound_body_inserted')
  const id = await newsroom.publish({ title: '旧稿', body: '港口。\n\n'.repeat(200_000) })
  await newsroom.sql('alter table story enable trigger bound_body_inserted')
  const page = await instance.get(`/article/${id}`)
  expect(page.status).toBe(200)
  expect((await page.text()).match(/<p>港口。/g)).toHaveLength(200_000)
})

test('a long list is rendered in the worker thread', async () => {
  const id = await newsroom.publish({ title: '名单', body: '- **港口**\n'.repeat(600) })
  const page = await (await instance.get(`/article/${id}`)).text()
  expect(page.match(/<li><strong>港口<\/strong><\/li>/g)).toHaveLength(600)
})

test('an aborted export does not block the next one, which has every row', async () => {
  const token = 'a'.repeat(43)
  await newsroom.sql(
    `with a as (insert into reader.account (nickname, confirmed_at) values ('小明', now()) returning id)
     insert into reader.session (account_id, token_hash, expires_at)
     select id, $1, now() + interval '1 hour' from a`,
    [createHash('sha256').update(token).digest('base64url')],
  )
  // Random text does not compress, so the export exceeds the socket's buffers.
  await newsroom.sql(
    `insert into reader.comment (account_id, story_id, text, state)
     select a.id, s.id, (select string_agg(md5(random()::text || i || j), '') from generate_series(1, 30) j), 'waiting'
     from reader.account a, (select id from story limit 1) s, generate_series(1, 8000) i`,
  )
  const requestExport = (signal?: AbortSignal) =>
    fetch(`${instance.url}/api/me/export`, {
      headers: { cookie: `xiaowen-session=${token}` },
      signal,
    })
  const leaving = new AbortController()
  const abandoned = await requestExport(leaving.signal)
  await abandoned.body?.getReader().read()
  leaving.abort()
  const answer = await requestExport()
  expect(answer.status).toBe(200)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const data = JSON.parse(Buffer.from(files['data.json'] ?? []).toString()) as Record<
    string,
    unknown[]
  >
  expect(data.comments).toHaveLength(8000)
})
