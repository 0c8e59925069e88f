import { beforeEach, expect, test } from 'vitest'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()

beforeEach(async () => {
  await sql('truncate hant_term')
  await sql('truncate newsroom.deleted_row')
  await sql.notifications()
})

test('every change invalidates the pages in traditional characters, and nothing else', async () => {
  for (const change of [
    `insert into hant_term (simplified, traditional) values ('范后', '范后'), ('于谦', '于謙')`,
    `update hant_term set traditional = '範後' where simplified = '范后'`,
    `delete from hant_term where simplified = '于谦'`,
    'truncate hant_term',
  ]) {
    await sql(change)
    expect(tagsOf(await sql.notifications()), change).toEqual(['hant-terms'])
  }
})

test('blanks around are taken off, and a deleted row can be had back', async () => {
  await sql(`insert into hant_term (simplified, traditional) values (' 范后　', ' 范后')`)
  await sql('delete from hant_term')
  await sql(`select newsroom.restore_row('hant_term', '范后')`)
  expect(await sql('select simplified, traditional, note from hant_term')).toEqual([
    { simplified: '范后', traditional: '范后', note: '' },
  ])
})

test.each([
  ['繁体对照的简体为2至15字', '后', '后'],
  ['繁体对照的简体为2至15字', '字'.repeat(16), '字'],
  ['繁体对照的繁体为1至30字', '范后', ' '],
  ['繁体对照的繁体为1至30字', '范后', '字'.repeat(31)],
  ['文字里有无法识别的字符', '范\ufffd', '范后'],
  ['hant_term_pkey', '于谦', '于謙'],
])('refused: %s (%s, %s)', async (constraint, simplified, traditional) => {
  await sql(`insert into hant_term (simplified, traditional) values ('于谦', '于謙')`)
  await expect(
    sql('insert into hant_term (simplified, traditional) values ($1, $2)', [
      simplified,
      traditional,
    ]),
  ).rejects.toMatchObject({ constraint })
})
