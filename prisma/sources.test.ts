import { beforeEach, expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()
const constraint = '转载须有来源库里当日有效的来源'

beforeEach(async () => {
  await sql('truncate source, newsroom.deleted_row')
  await sql(
    `insert into source (name, valid_from, valid_until) values ('新华社', '2026-01-10', '2026-06-30')`,
  )
})

function publish(source: string, at: string, own: string | null = 'false'): Promise<unknown> {
  return sql(
    `insert into story (title, body, column_slug, status, source, own_work, published_at)
     values ('题', '正文。', 'shixun', 'published', $1, $2::boolean, $3)`,
    [source, own, at],
  )
}

test.each([
  ['the first minute of the first day', '新华社', '2026-01-10 00:00+08'],
  ['the last minute of the last day', '新华社', '2026-06-30 23:59+08'],
])('a reprint is published: %s', async (...[, source, at]) => {
  await publish(source, at)
})

test.each([
  [
    'the day before',
    '新华社',
    '2026-01-09 23:59+08',
    '来源“新华社”自2026-01-10起有效，发布日期是2026-01-09',
  ],
  [
    'the day after',
    '新华社',
    '2026-07-01 00:00+08',
    '来源“新华社”的有效期到2026-06-30为止，发布日期是2026-07-01',
  ],
  ['not listed', '某某网', '2026-03-01 08:00+08', '来源“某某网”不在来源库里'],
  ['no source', '', '2026-03-01 08:00+08', '转载须写明来源'],
])('a reprint is refused: %s', async (...[, source, at, message]) => {
  await expect(publish(source, at)).rejects.toMatchObject({ code: '23514', constraint, message })
})

test.each(['true', null])('a story whose own_work is %s needs no source', async (own) => {
  await publish('某某网', '2026-03-01 08:00+08', own)
})

test('a draft may name any source, and is refused when it becomes public', async () => {
  await sql(
    `insert into story (title, body, column_slug, source, own_work) values ('题', '正文。', 'shixun', '某某网', false)`,
  )
  await expect(sql(`update story set status = 'published'`)).rejects.toMatchObject({ constraint })
  await sql(`insert into source (name) values ('某某网')`)
  await sql(`update story set status = 'published'`)
})

test('what was published stays editable after its source has ended, but for these fields', async () => {
  await publish('新华社', '2026-03-01 08:00+08')
  await sql(`update source set valid_until = '2026-02-01'`)
  await sql(`update story set title = '别的题', status = 'published'`)
  await sql(`update story set correction = '日期写错了。'`)
  for (const change of [`source = '某某网'`, `published_at = '2026-03-02 08:00+08'`]) {
    await expect(sql(`update story set ${change}`)).rejects.toMatchObject({ constraint })
  }
  await sql(`update story set status = 'withdrawn'`)
  await expect(sql(`update story set status = 'published'`)).rejects.toMatchObject({ constraint })
  await sql(`update story set status = 'published', own_work = true`)
  await expect(sql(`update story set own_work = false`)).rejects.toMatchObject({ constraint })
})

test('a scheduled reprint is measured by the day on which it appears', async () => {
  await sql(`insert into source (name, valid_from) values ('中青报', '2030-01-01')`)
  await publish('中青报', '2030-01-01 06:00+08')
  await expect(publish('中青报', '2029-12-31 06:00+08')).rejects.toMatchObject({ constraint })
})

test.each([
  ['来源名称1至60字', { name: '\u200b' }],
  ['来源名称1至60字', { name: '字'.repeat(61) }],
  ['来源网址须以http或https开头_不含空格', { address: 'ftp://a.example' }],
  ['来源网址最长2000字', { address: `https://a.example/${'a'.repeat(2000)}` }],
  ['来源失效日期不能早于生效日期', { valid_from: '2026-02-02', valid_until: '2026-02-01' }],
  ['来源日期须在1000至9999年之间', { valid_from: '0999-02-02' }],
  ['文字里有无法识别的字符', { note: 'a\ufffd' }],
  ['source_pkey', { name: ' 新华社　' }],
])('refused: %s %o', async (constraint, values) => {
  await expect(
    sql('insert into source select * from jsonb_populate_record(null::source, $1)', [
      {
        name: '甲',
        address: '',
        valid_from: '2026-01-01',
        note: '',
        created_at: 'now',
        updated_at: 'now',
        ...values,
      },
    ]),
  ).rejects.toMatchObject({ constraint })
})

test('a new source is valid from today in the site’s zone, and a deleted one can be had back', async () => {
  await sql(`insert into source (name) values ('甲')`)
  const [row] = await sql(
    `select valid_from::text = listing.day(now()) as today from source where name = '甲'`,
  )
  expect(row).toEqual({ today: true })
  await sql(`delete from source where name = '甲'`)
  await sql(`select newsroom.restore_row('source', '甲')`)
  expect(await sql(`select name from source where name = '甲'`)).toHaveLength(1)
})
