import { readdirSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { databaseNow } from '@/lib/published'
import { ownDatabase } from '@/lib/testing/own-database'
import { answerPicture } from './answer-picture'
import { dataFolder } from '@/lib/media/testing/data-folder'

const data = dataFolder()
ownDatabase()

beforeAll(async () => {
  const keys = ['demo/wide.jpg', 'small.png', 'turned.jpg', 'broken.jpg', 'none.jpg', 'link.jpg']
  await db().image.createMany({
    data: [...keys, 'folder/outside.jpg'].map((key) => ({ key, width: 1, height: 1 })),
  })
  data.upload('demo/wide.jpg', await paint(1600, 400).jpeg().toBuffer())
  data.upload('small.png', await paint(100, 60).png().toBuffer())
  const turned = paint(400, 200).withMetadata({ orientation: 6 })
  data.upload(
    'turned.jpg',
    await turned
      .withExif({ IFD0: { Artist: 'somebody' } })
      .jpeg()
      .toBuffer(),
  )
  data.upload('broken.jpg', 'no picture')
  data.upload('../outside.jpg', await paint(10, 10).jpeg().toBuffer())
  symlinkSync(join(data.path, 'outside.jpg'), join(data.path, 'uploads/link.jpg'))
  symlinkSync(data.path, join(data.path, 'uploads/folder'))
})

test.each([
  ['320/demo/wide.jpg.webp', 'webp', 320, 80],
  ['1920/demo/wide.jpg.webp', 'webp', 1600, 400],
  ['640/small.png.webp', 'webp', 100, 60],
  ['160/turned.jpg.webp', 'webp', 160, 320],
  ['1200x1200/demo/wide.jpg.jpg', 'jpeg', 400, 400],
  ['1200x675/small.png.jpg', 'jpeg', 100, 56],
  ['1200x900/turned.jpg.jpg', 'jpeg', 200, 150],
])('%s is a %s of %i x %i', async (path, format, width, height) => {
  const answer = await get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(`image/${format}`)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const metadata = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect(metadata).toMatchObject({ format, width, height })
  expect(metadata.exif).toBeUndefined()
})

test('a matching ETag answers 304', async () => {
  const etag = (await get('320/small.png.webp')).headers.get('etag') ?? ''
  const again = await get('320/small.png.webp', { 'if-none-match': `"x", W/${etag}` })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test('If-Match of another picture answers 412', async () => {
  const etag = (await get('320/small.png.webp')).headers.get('etag') ?? ''
  expect((await get('320/small.png.webp', { 'if-match': etag })).status).toBe(200)
  const other = await get('320/small.png.webp', { 'if-match': '"x"' })
  expect([other.status, other.headers.get('cache-control')]).toEqual([412, 'no-store'])
})

test.each([
  '320/none.jpg.webp',
  '320/link.jpg.webp',
  '320/folder/outside.jpg.webp',
  '320/broken.jpg.webp',
])('%s answers 404', async (path) => {
  const answer = await get(path)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('concurrent requests render once and cache the picture', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => get('480/demo/wide.jpg.webp')))
  expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1)
  expect(readdirSync(join(data.path, 'cache/images/480/demo'))).toEqual(['wide.jpg.webp'])
})

test('a replaced original is rendered again, even with an older mtime', async () => {
  const before = (await get('160/small.png.webp')).headers.get('etag')
  data.upload('small.png', await paint(120, 60, '#ff0000').png().toBuffer())
  utimesSync(join(data.path, 'uploads/small.png'), 1, 1)
  expect((await get('160/small.png.webp')).headers.get('etag')).not.toBe(before)
})

test('a content that was replaced leads to the present one, and its file is not served', async () => {
  data.upload('old.png', await paint(100, 60).png().toBuffer())
  data.upload('x/new.png', await paint(80, 60).png().toBuffer())
  await db().image.create({ data: { key: 'old.png', width: 100, height: 60 } })
  expect((await get('160/old.png.webp')).status).toBe(200)
  await db().image.update({ where: { key: 'old.png' }, data: { file: 'x/mid.png' } })
  await db().image.update({ where: { key: 'old.png' }, data: { file: 'x/new.png', focusX: 20 } })
  expect((await get('160/x/new.png.webp')).status).toBe(200)
  for (const former of ['old.png', 'x/mid.png']) {
    const answer = await get(`160/${former}.webp`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([302, 'no-cache'])
    expect(answer.headers.get('location')).toBe('/image/160/x/new.png.webp')
    const crop = await get(`1200x675/${former}.jpg`)
    expect(crop.headers.get('location')).toBe('/image/1200x675/x/new.png.jpg')
  }
})

test('after its last day a picture is gone, and until then nobody keeps it for longer', async () => {
  data.upload('rights.png', await paint(100, 60).png().toBuffer())
  const today = new Date((await databaseNow()).getTime() + 8 * 3_600_000)
  const end = (days: number) => new Date(today.getTime() + days * 86_400_000)
  const row = { width: 100, height: 60, rightsUntil: end(0) }
  await db().image.create({ data: { key: 'rights.png', ...row } })
  const last = await get('160/rights.png.webp')
  expect(last.status).toBe(200)
  const [, seconds] = /^public, max-age=(\d+)$/.exec(last.headers.get('cache-control') ?? '') ?? []
  expect(Number(seconds)).toBeLessThanOrEqual(86_400)
  await db().image.update({ where: { key: 'rights.png' }, data: { rightsUntil: end(-1) } })
  const gone = await get('160/rights.png.webp')
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([410, 'no-store'])
})

test('a file without a row is not served', async () => {
  data.upload('row.png', await paint(100, 60).png().toBuffer())
  expect((await get('160/row.png.webp')).status).toBe(404)
  await db().image.create({ data: { key: 'row.png', width: 100, height: 60 } })
  expect((await get('160/row.png.webp')).status).toBe(200)
})

function paint(width: number, height: number, background = '#3377aa') {
  return sharp({ create: { width, height, channels: 3, background } })
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return answerPicture(new Request(`http://localhost:3000/image/${path}`, { headers }))
}
