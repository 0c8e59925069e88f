import { readdirSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { answerPicture } from './answer-picture'
import { dataFolder } from '@/lib/media/testing/data-folder'

const data = dataFolder()

beforeAll(async () => {
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

function paint(width: number, height: number, background = '#3377aa') {
  return sharp({ create: { width, height, channels: 3, background } })
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return answerPicture(new Request(`http://localhost:3000/image/${path}`, { headers }))
}
