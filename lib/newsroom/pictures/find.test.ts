import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { pictureFilter } from '@/lib/schemas/picture-filter'
import { ownDatabase } from '@/lib/testing/own-database'
import { encodePictureCursor, parsePictureCursor } from './cursor'
import { findPictures } from './find'

ownDatabase()
/** Reads ask nothing of it. */
const staff = {} as Staff
const everything = pictureFilter.parse({})

beforeAll(() => db().column.create({ data: { slug: 'city', name: '城事' } }))
beforeEach(async () => {
  await db().story.updateMany({ data: { cover: null, video: null } })
  await db().live.deleteMany()
  await db().video.deleteMany()
  await db().image.deleteMany()
})

test('what is looked for, newest first', async () => {
  const row = { width: 4, height: 3 }
  const day = (text: string) => new Date(`${text}T12:00:00+08:00`)
  await db().image.createMany({
    data: [
      { key: 'a.jpg', alt: '清晨的渡口', credit: '老李', createdAt: day('2026-11-01'), ...row },
      { key: 'b.jpg', caption: '渡口 100%', createdAt: day('2026-11-02'), ...row },
      { key: 'c.jpg', takenAt: day('2026-11-01'), createdAt: day('2026-11-03'), ...row },
      { key: 'd.jpg', rightsUntil: day('2020-01-01'), createdAt: day('2026-11-04'), ...row },
    ],
  })
  const { id } = await db().story.create({
    data: { title: '轮渡复航', body: '文', columnSlug: 'city', cover: 'c.jpg' },
  })
  const found = async (query: object) =>
    (await findPictures(staff, pictureFilter.parse(query), null)).items.map(({ key }) => key[0])
  expect(await found({})).toEqual(['d', 'c', 'b', 'a'])
  expect(await found({ words: '渡口' })).toEqual(['b', 'a'])
  expect(await found({ words: '渡口 100%' })).toEqual(['b'])
  expect(await found({ words: 'A.JPG' })).toEqual(['a'])
  expect(await found({ credit: '老李' })).toEqual(['a'])
  expect(await found({ day: '2026-11-01' })).toEqual(['c', 'a'])
  expect(await found({ story: String(id) })).toEqual(['c'])
  expect(await found({ story: '复航' })).toEqual(['c'])
  expect(await found({ story: '没有' })).toEqual([])
  expect(await found({ state: 'unused' })).toEqual(['d', 'b', 'a'])
  expect(await found({ state: 'ended' })).toEqual(['d'])
  expect(await found({ state: 'no-alt' })).toEqual(['d', 'c', 'b'])
})

test('a story’s pictures are also those of its live entries and its clip', async () => {
  const keys = ['cover.jpg', 'entry.jpg', 'poster.jpg', 'other.jpg']
  await db().image.createMany({ data: keys.map((key) => ({ key, width: 1, height: 1 })) })
  await db().video.create({ data: { key: 'v', file: 'v.mp4', duration: 1, poster: 'poster.jpg' } })
  const story = { title: '复航', body: '文', columnSlug: 'city', cover: 'cover.jpg', video: 'v' }
  const entry = { picture: 'entry.jpg' }
  const { id } = await db().story.create({
    data: { ...story, live: { create: { entries: { create: entry } } } },
  })
  const { items } = await findPictures(staff, { ...everything, story: `#${id}` }, null)
  expect(items.map(({ key }) => key)).toEqual(['poster.jpg', 'entry.jpg', 'cover.jpg'])
})

test('many pictures of one moment: each once, and the rest stays the rest once the last one shown is gone', async () => {
  const createdAt = new Date('2026-11-24T00:00:00.123Z')
  const names = Array.from({ length: 60 }, (_, i) => `${i + 100}.jpg`)
  await db().image.createMany({
    data: names.map((key) => ({ key, createdAt, width: 1, height: 1 })),
  })
  const first = await findPictures(staff, everything, null)
  expect(first.items).toHaveLength(48)
  await db().image.delete({ where: { key: first.items.at(-1)?.key } })
  const second = await findPictures(staff, everything, parsePictureCursor(first.next))
  expect([second.items.length, second.next]).toEqual([12, null])
  const keys = [...first.items, ...second.items].map(({ key }) => key)
  expect(keys).toEqual(names.toReversed())
})

test('a cursor is the same after encoding and parsing', () => {
  const cursor = { createdAt: new Date('2026-11-24T01:02:03.456Z'), key: 'photo/1a/b-2.jpg' }
  expect(parsePictureCursor(encodePictureCursor(cursor))).toEqual(cursor)
})

test.each([undefined, '', 'a.jpg', '1-', '01-a.jpg', '1-../a.jpg', '999999999999999-a.jpg'])(
  'refuses the cursor %s',
  (text) => {
    expect(parsePictureCursor(text)).toBeNull()
  },
)
