import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { mayExist } from './exists'

ownDatabase()

let story: number

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事', position: 1 } })
  const [row] = await db().$queryRaw<{ id: number }[]>`
    insert into story (kind, status, title, body, column_slug, keywords)
    values ('article', 'draft', '草稿', '正文。', 'city', array['港口']) returning id`
  story = row?.id ?? 0
})

test('paths of existing rows may exist, published or not', async () => {
  const paths = [`/article/${story}`, `/video/${story}`, `/comments/${story}/best`, '/column/city']
  for (const path of [...paths, '/topic/%E6%B8%AF%E5%8F%A3']) {
    expect(await mayExist(path), path).toBe(true)
  }
})

test('paths of unknown rows and malformed ids do not exist', async () => {
  const ids = ['2147483647', '99999999999', '-1', 'abc', '0', '%00', '01']
  for (const id of ids) expect(await mayExist(`/article/${id}`), id).toBe(false)
  for (const path of [
    '/column/none',
    '/column/%00',
    '/topic/none',
    '/page/none',
    '/special/none',
  ]) {
    expect(await mayExist(path), path).toBe(false)
  }
})

test('paths of other routes and of files are not judged', async () => {
  for (const path of ['/', '/hot', '/article/1.md', '/column/none/feed.xml', '/constructor/1']) {
    expect(await mayExist(path), path).toBe(true)
  }
})
