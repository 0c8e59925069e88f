import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

const insert = (columns: string, values: string) =>
  sql(
    `insert into story (status, title, body, column_slug, ${columns}) values ('published', '题', '文', 'shixun', ${values})`,
  )

test.each([
  [
    'before its embargo ends',
    'embargo_until, embargo_reason',
    `now() + interval '1 hour', '发布会'`,
    /禁发期内不能发布/,
  ],
  [
    'with an embargo without a reason',
    'embargo_until',
    `now() - interval '1 hour'`,
    /禁发须写明原因/,
  ],
  [
    'to leave before it comes',
    'unpublish_at',
    `now() - interval '1 hour'`,
    /下线时间须晚于发布时间/,
  ],
  [
    'with a broken canonical address',
    'canonical_url',
    `'ftp://a.example'`,
    /首发链接须以http或https开头/,
  ],
  ['with a picture that is not there', 'share_picture', `'none.jpg'`, /share_picture/],
])('a story is not published %s', async (_, columns, values, refusal) => {
  await expect(insert(columns, values)).rejects.toThrow(refusal)
})

test('a story under embargo is published for a time after it, and no earlier by any change', async () => {
  await insert(
    'embargo_until, embargo_reason, published_at',
    `now() + interval '1 hour', '发布会', now() + interval '2 hours'`,
  )
  await expect(sql('update story set published_at = now()')).rejects.toThrow(/禁发期内不能发布/)
  await sql(`update story set status = 'draft'`)
  await expect(sql(`update story set status = 'published', published_at = null`)).rejects.toThrow(
    /禁发期内不能发布/,
  )
})

test('texts are cleaned as others are, and a plan is no change of the text', async () => {
  await insert(
    'original_title, editor_name, updated_at',
    `' 原\u0007题 ', '王　编辑\u2028', '2026-01-02Z'`,
  )
  expect(await sql('select original_title, editor_name from story')).toEqual([
    { original_title: '原 题', editor_name: '王　编辑' },
  ])
  await sql(`update story set unpublish_at = now() + interval '1 day', own_work = true`)
  const [row] = await sql(`select updated_at = '2026-01-02Z' as same, version from story`)
  expect(row).toEqual({ same: true, version: 2 })
})

test('a picture that a story shows twice is renamed', async () => {
  await sql(`insert into image (key, width, height) values ('a.jpg', 16, 9)`)
  await insert('cover, share_picture', `'a.jpg', 'a.jpg'`)
  await sql(`update image set key = 'b.jpg'`)
  expect(await sql('select cover, share_picture from story')).toEqual([
    { cover: 'b.jpg', share_picture: 'b.jpg' },
  ])
})
