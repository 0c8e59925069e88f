import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

const LONG_AGO = '2026-01-02T00:00:00.000Z'
const WRITTEN = '2026-03-04T05:06:07.000Z'

/** A story published long ago. */
async function write(fields: Record<string, string>): Promise<void> {
  const columns = { published_at: LONG_AGO, ...fields }
  const names = Object.keys(columns)
  await sql(
    `insert into story (status, title, body, column_slug, ${names.join()})
     values ('published', '题', '文', 'shixun', ${names.map((_, at) => `$${at + 1}`).join()})`,
    Object.values(columns),
  )
}

async function correctedAt(): Promise<string> {
  const [row] = await sql(
    `select case when correction_at is null then 'never'
       when correction_at > now() - interval '1 minute' then 'now'
       else to_char(correction_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as at from story`,
  )
  return String(row?.at)
}

test.each([
  ['no correction', {}, 'never'],
  ['a correction of an old story', { correction: '误' }, LONG_AGO],
  ['a correction and its time', { correction: '误', correction_at: WRITTEN }, WRITTEN],
  ['a correction and the time of the text', { correction: '误', updated_at: WRITTEN }, WRITTEN],
  ['a time without a correction', { correction_at: WRITTEN }, 'never'],
  ['a blank correction', { correction: ' ', correction_at: WRITTEN }, 'never'],
])('inserted: %s', async (_, fields, at) => {
  await write(fields)
  expect(await correctedAt()).toBe(at)
})

test.each([
  ['another title', `title = '改'`, WRITTEN],
  ['another body', `body = '改'`, WRITTEN],
  ['withdrawn', `status = 'withdrawn'`, WRITTEN],
  ['a place on the front page', `front_position = 1`, WRITTEN],
  ['the same correction', `correction = '误'`, WRITTEN],
  ['another correction', `correction = '再误'`, 'now'],
  [
    'another correction with its time',
    `correction = '再误', correction_at = '${LONG_AGO}'`,
    LONG_AGO,
  ],
  ['its time alone', `correction_at = '${LONG_AGO}'`, LONG_AGO],
  ['its time taken away', `correction_at = null`, WRITTEN],
  ['another correction, its time taken away', `correction = '再误', correction_at = null`, 'now'],
  ['the correction taken away', `correction = ''`, 'never'],
])('updated: %s', async (_, change, at) => {
  await write({ correction: '误', correction_at: WRITTEN })
  await sql(`update story set ${change}`)
  expect(await correctedAt()).toBe(at)
})

test('the first correction of a story is made when it is written', async () => {
  await write({})
  await sql(`update story set correction = '误'`)
  expect(await correctedAt()).toBe('now')
})
