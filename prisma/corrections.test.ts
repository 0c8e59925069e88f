/** public.correction and the columns of a story that show its last row, written from either side. */
import { beforeEach, describe, expect, test } from 'vitest'
import { hong, ming, readersFixture } from './testing/readers'
import { tagsOf } from './testing/sql'

const { sql } = readersFixture()

const EARLY = '2026-01-02T00:00:00.000Z'
const LATE = '2026-03-04T05:06:07.000Z'

const rows = () => sql('select story_id, text, at from correction order by id')
const texts = async () => (await rows()).map(({ text }) => text)

async function shown() {
  const [row] = await sql(
    'select correction as text, correction_at as at, updated_at from story where id = 1',
  )
  return row
}

/** What the story shows is the last row. */
async function expectInStep() {
  const last = (await sql('select text, at from correction where story_id = 1 order by id desc'))[0]
  expect(await shown()).toMatchObject(last ?? { text: '', at: null })
}

beforeEach(async () => {
  await sql('truncate newsroom.deleted_row')
  await sql(`update story set published_at = '${EARLY}', updated_at = '${EARLY}' where id = 1`)
})

describe('written at the story', () => {
  test('each text makes a row, the same text makes none', async () => {
    await sql(`update story set correction = '一' where id = 1`)
    await sql(`update story set correction = '一', body = '改' where id = 1`)
    await sql(`update story set correction = '二', correction_at = '${LATE}' where id = 1`)
    expect(await texts()).toEqual(['一', '二'])
    expect((await rows())[1]?.at).toEqual(new Date(LATE))
    await expectInStep()
  })

  test('a body alone makes none', async () => {
    await sql(`update story set body = '错字改了' where id = 1`)
    expect(await rows()).toEqual([])
  })

  test('emptied, the last row is taken back, and the one before shows', async () => {
    await sql(`update story set correction = '一', correction_at = '${EARLY}' where id = 1`)
    await sql(`update story set correction = '二' where id = 1`)
    await sql(`update story set correction = '' where id = 1`)
    expect(await texts()).toEqual(['一'])
    expect(await shown()).toMatchObject({ text: '一', at: new Date(EARLY) })
    await sql(`update story set correction = '' where id = 1`)
    expect(await rows()).toEqual([])
    expect(await shown()).toMatchObject({ text: '', at: null })
  })

  test('its time alone moves the last row', async () => {
    await sql(`update story set correction = '一' where id = 1`)
    await sql(`update story set correction_at = '${LATE}' where id = 1`)
    expect(await rows()).toEqual([{ story_id: 1, text: '一', at: new Date(LATE) }])
  })

  test('a new story brings its correction', async () => {
    await sql(`insert into story (status, title, body, column_slug, correction, correction_at)
      values ('published', '题', '文', 'shixun', ' 误 ', '${LATE}'), ('draft', '题', '', null, ' ', null)`)
    expect(await sql('select text, at from correction')).toEqual([
      { text: '误', at: new Date(LATE) },
    ])
  })

  test('of many stories in one statement each has its own', async () => {
    await sql(
      `insert into story (title, correction) select n || '题', n || '误' from generate_series(1, 300) n`,
    )
    await sql(
      `update story set correction = '再' || correction where title <> '' and correction <> ''`,
    )
    expect(await sql('select count(*)::int from correction')).toEqual([{ count: 600 }])
    expect(
      await sql('select from newsroom.stale_corrections(array(select id from story))'),
    ).toEqual([])
  })
})

describe('written as a row', () => {
  test('a row shows at its story and changes it', async () => {
    await sql(`insert into correction (story_id, text) values (1, '一')`)
    await expectInStep()
    expect((await shown())?.updated_at).not.toEqual(new Date(EARLY))
    await sql(`insert into correction (story_id, text, at) values (1, E'二\\n三', '${LATE}')`)
    await sql(`insert into correction (story_id, text) values (1, '四')`)
    await expectInStep()
    expect(await texts()).toEqual(['一', '二\n三', '四'])
  })

  test('a typo is corrected without a date', async () => {
    await sql(`insert into correction (story_id, text, at) values (1, '地名有吴', '${LATE}')`)
    await sql(`update story set updated_at = '${LATE}' where id = 1`)
    await sql(`update correction set text = '地名有误'`)
    expect(await shown()).toEqual({
      text: '地名有误',
      at: new Date(LATE),
      updated_at: new Date(LATE),
    })
    expect(await rows()).toHaveLength(1)
  })

  test('a row that moves to another story shows there', async () => {
    await sql(`insert into correction (story_id, text) values (1, '一')`)
    await sql(`update correction set story_id = 2`)
    expect(await sql('select id, correction from story order by id limit 2')).toEqual([
      { id: 1, correction: '' },
      { id: 2, correction: '一' },
    ])
  })

  test('two rows of one moment', async () => {
    await sql(`insert into correction (story_id, text) values (1, '一'), (1, '二')`)
    await expectInStep()
    await sql(`delete from correction where text = '二'`)
    await expectInStep()
    expect(await texts()).toEqual(['一'])
  })

  test('what was deleted comes back and notifies nobody again', async () => {
    await sql(`insert into reader.favourite (account_id, story_id) values (${ming}, 1)`)
    await sql(`insert into correction (story_id, text) values (1, '一'), (1, '二')`)
    const before = await rows()
    await sql(`delete from correction where text = '二'`)
    const [kept] = await sql('select table_name, key from newsroom.deleted_row')
    await sql('select newsroom.restore_row($1, $2)', [kept?.table_name, kept?.key])
    expect(await rows()).toEqual(before)
    await expectInStep()
    expect(await sql('select from reader.notification')).toHaveLength(2)
  })

  test('a purged story takes its corrections with it', async () => {
    await sql(`insert into correction (story_id, text) values (1, '一')`)
    await sql(
      `update story set status = 'deleted', deleted_at = now() - interval '31 days' where id = 1`,
    )
    await sql('delete from story where id = 1')
    expect(await rows()).toEqual([])
    expect(await sql('select from newsroom.deleted_row')).toEqual([])
  })
})

test.each([
  ['更正说明1至1000字', `insert into correction (story_id, text) values (1, ' \u3164 ')`],
  ['更正说明1至1000字', `insert into correction (story_id, text) values (1, repeat('字', 1001))`],
  [
    '更正时间须在1000至9999年之间',
    `insert into correction (story_id, text, at) values (1, '误', 'infinity')`,
  ],
  ['文字里有无法识别的字符', `insert into correction (story_id, text) values (1, '\ufffd')`],
])('%s', async (constraint, insert) => {
  await expect(sql(insert)).rejects.toMatchObject({ constraint })
  expect(await shown()).toMatchObject({ text: '', at: null })
})

test.each([
  `update story set correction = '误' where id = 1`,
  `insert into correction (story_id, text) values (1, '误')`,
])('who saved the story is notified once: %s', async (change) => {
  await sql(`insert into reader.favourite (account_id, story_id) values (${ming}, 1), (${hong}, 2)`)
  await sql(change)
  await sql(`update correction set text = '误。'`)
  await sql(`update story set correction_at = '${LATE}' where id = 1`)
  expect(await sql('select account_id, kind, story_id, text from reader.notification')).toEqual([
    { account_id: ming, kind: 'correction', story_id: 1, text: '误' },
  ])
})

test('a row that is not the last tells the pages that show it', async () => {
  await sql(`insert into correction (story_id, text) values (1, '一'), (1, '二')`)
  await sql.notifications()
  await sql(`update correction set text = '一。' where text = '一'`)
  expect(tagsOf(await sql.notifications())).toEqual(['corrections', 'feed', 'story/1'])
})

test('a correction of a draft tells its own page alone', async () => {
  const [draft] = await sql(`insert into story (title) values ('稿') returning id`)
  await sql.notifications()
  await sql(`insert into correction (story_id, text) values ($1, '误')`, [draft?.id])
  expect(new Set(tagsOf(await sql.notifications()))).toEqual(
    new Set([`story/${String(draft?.id)}`]),
  )
})

test('two editors who correct one story at once both keep their rows', async () => {
  await sql('begin')
  await sql(`insert into correction (story_id, text) values (1, '一')`)
  const other = sql.inOtherSession(`insert into correction (story_id, text) values (1, '二')`)
  await sql('select pg_stat_clear_snapshot()')
  await sql('commit')
  await other
  expect((await texts()).sort()).toEqual(['一', '二'])
  await expectInStep()
})

test('each change of the last correction is one revision, in one chain', async () => {
  // An id of its own: revisions outlive the stories of the tests before.
  const [{ id } = {}] = await sql(
    `insert into story (id, status, title, column_slug, body)
     values (1000000, 'published', '题', 'shixun', '文') returning id`,
  )
  await sql('begin')
  await sql(`insert into correction (story_id, text) values (${String(id)}, '一')`)
  await sql(`update story set correction = '二' where id = ${String(id)}`)
  await sql(`update story set correction = '' where id = ${String(id)}`)
  await sql('commit')
  const revisions = await sql(
    `select before ->> 'correction' as was, hash, lag(hash) over (order by version) as earlier, previous_hash
     from newsroom.revision where story_id = $1 order by version`,
    [id],
  )
  expect(revisions.map(({ was }) => was)).toEqual(['', '一', '二'])
  for (const { earlier, previous_hash } of revisions.slice(1))
    expect(previous_hash).toEqual(earlier)
})
