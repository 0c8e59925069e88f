/** A picture's name and its present content, written as Studio and scripts do. */
import { beforeEach, expect, test, vi } from 'vitest'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()
const files = () => sql('select key, file from image order by key')
const former = () => sql('select file, image_key from newsroom.former_image_file order by file')

beforeEach(async () => {
  await sql(`insert into image (key, width, height) values ('a.jpg', 4, 3)`)
  await sql.notifications()
})

test('the content lies under the key until somebody says otherwise', async () => {
  await sql(`insert into image (key, file, width, height) values ('b.jpg', 'x/1.png', 4, 3)`)
  expect(await files()).toEqual([
    { key: 'a.jpg', file: 'a.jpg' },
    { key: 'b.jpg', file: 'x/1.png' },
  ])
  await sql(`update image set file = '' where key = 'b.jpg'`)
  expect((await files())[1]).toEqual({ key: 'b.jpg', file: 'b.jpg' })
})

test('a new content notifies the pages of both, and its former address is known', async () => {
  await sql(`update image set file = 'x/1.png'`)
  expect([...new Set(tagsOf(await sql.notifications()))]).toEqual(['image/a.jpg', 'image/x/1.png'])
  await sql(`update image set file = 'x/2.png'`)
  expect(await former()).toEqual([
    { file: 'a.jpg', image_key: 'a.jpg' },
    { file: 'x/1.png', image_key: 'a.jpg' },
  ])
  await sql(`update image set file = 'a.jpg'`)
  expect(await former()).toEqual([
    { file: 'x/1.png', image_key: 'a.jpg' },
    { file: 'x/2.png', image_key: 'a.jpg' },
  ])
  await sql(`update image set key = 'n.jpg'`)
  expect([...new Set((await former()).map(({ image_key: key }) => key))]).toEqual(['n.jpg'])
  await sql('delete from image')
  expect(await former()).toEqual([])
})

test.each([
  `insert into image (key, width, height) values ('x/1.png', 4, 3)`,
  `insert into image (key, file, width, height) values ('c.jpg', 'x/1.png', 4, 3)`,
  `insert into image (key, width, height) values ('x/2.png', 4, 3)`,
  `insert into image (key, file, width, height) values ('x/2.png', 'c.jpg', 4, 3)`,
  `update image set key = 'x/1.png' where key = 'b.jpg'`,
  `update image set file = 'x/1.png' where key = 'b.jpg'`,
  `update image set file = 'a.jpg' where key = 'b.jpg'`,
])('an address of a picture, present or former, never leads to another: %s', async (change) => {
  await sql(`update image set file = 'x/1.png'`)
  await sql(`update image set file = 'x/2.png'`)
  await sql(`insert into image (key, width, height) values ('b.jpg', 4, 3)`)
  const before = [await files(), await former()]
  await expect(sql(change)).rejects.toMatchObject({ code: '23505' })
  expect([await files(), await former()]).toEqual(before)
})

test('an address is free once its picture is deleted', async () => {
  await sql(`update image set file = 'x/1.png'`)
  await sql('delete from image')
  await sql(`insert into image (key, file, width, height) values ('b.jpg', 'a.jpg', 4, 3)`)
  expect(await files()).toEqual([{ key: 'b.jpg', file: 'a.jpg' }])
})

test('who takes an address while its picture gets another content waits, and is refused', async () => {
  await sql('begin')
  await sql(`update image set file = 'x/1.png'`)
  const taken = sql.inOtherSession(
    `insert into image (key, file, width, height) values ('b.jpg', 'a.jpg', 4, 3)`,
  )
  const refused = expect(taken).rejects.toMatchObject({ constraint: '地址已属于另一张图片' })
  await sql('commit')
  await refused
})

test('of two that take one address at once, as a key and as a content, the later waits and is refused', async () => {
  await sql('begin')
  await sql(`update image set file = 'x/1.png'`)
  const taken = sql.inOtherSession(
    `insert into image (key, file, width, height) values ('x/1.png', 'x/2.png', 4, 3)`,
  )
  const refused = expect(taken).rejects.toMatchObject({ constraint: '地址已属于另一张图片' })
  const waiting = `select from pg_locks where locktype = 'advisory' and not granted`
  await vi.waitUntil(async () => (await sql(waiting)).length > 0)
  await sql('commit')
  await refused
})

test.each([
  [`file = '../x.png'`, '图片文件须为上传目录内的相对路径'],
  [`file = 'x.mp4'`, '图片文件须为上传目录内的相对路径'],
  [`file = 'b.jpg'`, 'image_file_key'],
  [`taken_at = '0900-01-01'`, '拍摄时间须在1000至9999年之间'],
  [`rights_until = '0900-01-01'`, '图片使用期限须在1000至9999年之间'],
])('%s is refused', async (change, constraint) => {
  await sql(`insert into image (key, width, height) values ('b.jpg', 4, 3)`)
  await expect(sql(`update image set ${change} where key = 'a.jpg'`)).rejects.toMatchObject({
    constraint,
  })
})

test('a row that was deleted before there were these columns comes back', async () => {
  await sql('delete from image')
  await sql(`update newsroom.deleted_row set row = row - '{file,partners_may}'::text[]`)
  await sql(`select newsroom.restore_row('image', 'a.jpg')`)
  expect(await sql('select key, file, partners_may from image')).toEqual([
    { key: 'a.jpg', file: 'a.jpg', partners_may: true },
  ])
})
