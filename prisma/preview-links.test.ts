import { beforeEach, expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()
let story = 0

beforeEach(async () => {
  const [row] = await sql(`insert into story (title) values ('题') returning id`)
  story = Number(row?.id)
})

const insert = (more = '', values = '') =>
  sql(
    `insert into newsroom.preview_link (story_id, token_hash${more}) values (${story}, sha256('a')${values})
     returning expires_at - created_at as lasts`,
  )

test('a link ends after three days, and can’t last longer than thirty', async () => {
  await insert()
  const [row] = await sql(
    `select extract(epoch from expires_at - created_at)::int as seconds from newsroom.preview_link`,
  )
  expect(row).toEqual({ seconds: 3 * 86_400 })
  await sql('delete from newsroom.preview_link')
  await expect(insert(', expires_at', `, now() + interval '31 days'`)).rejects.toThrow(
    /预览链接最长有效30天/,
  )
})

test('a hash is of one link, and is no token', async () => {
  await insert()
  await expect(insert()).rejects.toThrow(/token_hash/)
  await expect(
    sql(`insert into newsroom.preview_link (story_id, token_hash) values (${story}, 'abc')`),
  ).rejects.toThrow(/预览链接须是SHA-256/)
})
