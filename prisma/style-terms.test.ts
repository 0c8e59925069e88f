import { beforeEach, expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()
beforeEach(() => sql('truncate newsroom.style_term'))

test('blanks around are taken off, and the kind of a new word is style', async () => {
  await sql(`insert into newsroom.style_term (word, instead) values (' 登陆　', '登录 ')`)
  expect(await sql('select word, kind, instead, why from newsroom.style_term')).toEqual([
    { word: '登陆', kind: 'style', instead: '登录', why: '' },
  ])
})

test.each([
  ['用语1至50字', '', ''],
  ['用语1至50字', '字'.repeat(51), ''],
  ['替换用语最长50字', '甲', '字'.repeat(51)],
  ['替换用语不能与用语相同', '登陆', '登陆'],
  ['文字里有无法识别的字符', '甲\ufffd', ''],
])('refused: %s (%s, %s)', async (constraint, word, instead) => {
  await expect(
    sql('insert into newsroom.style_term (word, instead) values ($1, $2)', [word, instead]),
  ).rejects.toMatchObject({ constraint })
})
