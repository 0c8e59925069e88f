import { beforeEach, expect, test } from 'vitest'
import { sqlFixture, type Row } from './testing/sql'

const sql = sqlFixture()

beforeEach(async () => {
  await sql(`truncate newsroom.changed_story`)
})

async function story(fields: Row = {}): Promise<number> {
  const row = { title: '题', body: '文', column_slug: 'shixun', status: 'published', ...fields }
  const places = Object.keys(row).map((_, place) => `$${place + 1}`)
  const [made] = await sql(
    `insert into story (${Object.keys(row).join()}) values (${places.join()}) returning id`,
    Object.values(row),
  )
  return Number(made?.id)
}

/** Takes the recorded changes: `article/1`, `article/1 gone`, `article/1 later`. */
async function noted(): Promise<string[]> {
  const rows = await sql(`delete from newsroom.changed_story returning kind || '/' || story_id ||
    case when gone then ' gone' else '' end || case when due_at > now() then ' later' else '' end as note`)
  return rows.map(({ note }) => String(note)).sort()
}

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

test('a publication is recorded, by insert or by status', async () => {
  const id = await story()
  expect(await noted()).toEqual([`article/${id}`])
  const other = await story({ status: 'draft', kind: 'video' })
  await sql(`update story set title = '又' where id = $1`, [other])
  expect(await noted()).toEqual([])
  await sql(`update story set status = 'published' where id = $1`, [other])
  expect(await noted()).toEqual([`video/${other}`])
})

test('drafts and stories withdrawn before their time are not recorded', async () => {
  const draft = await story({ status: 'draft' })
  const planned = await story({ published_at: hours(5) })
  await noted()
  await sql(`update story set title = '又', body = '改' where id = $1`, [draft])
  await sql(`update story set status = 'withdrawn' where id = any ($1)`, [[draft, planned]])
  await sql(`update story set title = '再' where id = any ($1)`, [[draft, planned]])
  await sql('delete from story')
  expect(await noted()).toEqual([])
})

test('a scheduled story is recorded for its time', async () => {
  const id = await story({ published_at: hours(5) })
  const [row] = await sql(`select due_at = published_at as "in time" from newsroom.changed_story
    join story on story.id = story_id`)
  expect(row).toEqual({ 'in time': true })
  expect(await noted()).toEqual([`article/${id} later`])
})

test('imported old stories are not recorded, their later changes are', async () => {
  const id = await story({ published_at: hours(-24 * 40) })
  expect(await noted()).toEqual([])
  await sql(`update story set body = '更新' where id = $1`, [id])
  expect(await noted()).toEqual([`article/${id}`])
})

test.each([
  [`title = '新'`],
  [`body = '新'`],
  [`summary = '新'`],
  [`byline = '新'`],
  [`correction = '新'`],
  [`column_slug = 'other'`],
  [`keywords = '{新}'`],
])('a change of %s is recorded', async (change) => {
  const id = await story()
  await noted()
  await sql(`update story set ${change}`)
  expect(await noted()).toEqual([`article/${id}`])
})

test.each([
  ['front_position = 1'],
  [`comment_policy = 'closed'`],
  [`comment_note = '注'`],
  [`external_id = 'x'`],
  ['updated_at = now()'],
  ['title = title'],
])('%s is not recorded', async (change) => {
  await story()
  await noted()
  await sql(`update story set ${change}`)
  expect(await noted()).toEqual([])
})

test('counts and comments are not recorded', async () => {
  const id = await story()
  await noted()
  await sql(`insert into reader.account (id, nickname) values (900, '读者')`)
  await sql('insert into reader.story_like (account_id, story_id) values (900, $1)', [id])
  await sql(
    `insert into reader.comment (account_id, story_id, text, state) values (900, $1, '话', 'approved')`,
    [id],
  )
  const [count] = await sql('select likes, comments from listing.story_count where story_id = $1', [
    id,
  ])
  expect(count).toEqual({ likes: 1, comments: 1 })
  expect(await noted()).toEqual([])
  await sql('truncate reader.account cascade')
})

test('removed and moved stories are recorded', async () => {
  const id = await story()
  const leaves = async (change: string) => {
    await noted()
    await sql(change)
    return noted()
  }
  expect(await leaves(`update story set status = 'withdrawn'`)).toEqual([`article/${id} gone`])
  expect(await leaves(`update story set status = 'published'`)).toEqual([`article/${id}`])
  expect(await leaves(`update story set kind = 'video'`)).toEqual([
    `article/${id} gone`,
    `video/${id}`,
  ])
  expect(await leaves(`update story set published_at = now() + interval '1 day'`)).toEqual([
    `video/${id} gone`,
    `video/${id} later`,
  ])
  expect(await leaves(`update story set published_at = now() - interval '1 day'`)).toEqual([
    `video/${id}`,
  ])
  expect(await leaves('delete from story')).toEqual([`video/${id} gone`])
})

test('ten changes are one row', async () => {
  const id = await story()
  for (let n = 0; n < 10; n++) await sql(`update story set body = $1`, [`第${n}稿`])
  expect(await noted()).toEqual([`article/${id}`])
})
