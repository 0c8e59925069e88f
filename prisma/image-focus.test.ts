import { beforeEach, expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

beforeEach(async () => {
  await sql('truncate image cascade')
  await sql(`insert into image (key, width, height) values ('a.jpg', 4, 3)`)
})

test('a picture has no focus until somebody says so, and one number is enough', async () => {
  expect(await sql('select focus_x, focus_y from image')).toEqual([
    { focus_x: null, focus_y: null },
  ])
  await sql('update image set focus_y = 0')
  await sql('update image set focus_x = 100')
  expect(await sql('select focus_x, focus_y from image')).toEqual([{ focus_x: 100, focus_y: 0 }])
})

test.each([
  ['focus_x', -1, '图片焦点离左边为0至100'],
  ['focus_x', 101, '图片焦点离左边为0至100'],
  ['focus_y', -1, '图片焦点离上边为0至100'],
  ['focus_y', 101, '图片焦点离上边为0至100'],
])('%s is not %i', async (column, value, constraint) => {
  await expect(sql(`update image set ${column} = $1`, [value])).rejects.toMatchObject({
    code: '23514',
    constraint,
  })
})
