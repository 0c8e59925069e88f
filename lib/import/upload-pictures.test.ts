import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { keyOf } from '@/lib/media/keys'
import { importFixture, story } from './testing/import-fixture'

const { path, picture, rows, run, stories, write } = importFixture()

const hashed = /^IMG_0231-[0-9a-f]{8}\.jpg$/

test('two camera files of one name are two pictures, each in the story beside it', async () => {
  await writeTwoFolders()
  const { created, refused, keys } = await run('a', 'b')
  expect({ created, refused }).toEqual({ created: 4, refused: [] })
  const [first, second] = keys.map(({ key }) => key)
  expect(keys.map(({ file }) => file)).toEqual([path('a/IMG_0231.jpg'), path('b/IMG_0231.jpg')])
  expect(first).toBe('IMG_0231.jpg')
  expect(second).toMatch(hashed)
  expect(await stories()).toMatchObject([
    { cover: first, body: `![](${String(first)})` },
    { cover: second, body: `![](${String(second)})` },
  ])
  const stored = await readFile(path(`data/uploads/${String(second)}`))
  expect(stored).toEqual(await readFile(path('b/IMG_0231.jpg')))
})

test.each([[['a', 'b']], [['b', 'a']], [['b']], [['a']]])(
  'importing %j again gives the same keys',
  async (again) => {
    await writeTwoFolders()
    const before = new Map((await run('a', 'b')).keys.map(({ file, key }) => [file, key]))
    const { created, updated, refused, keys } = await run(...again)
    expect({ created, updated, refused }).toEqual({ created: 0, updated: 0, refused: [] })
    for (const { file, key } of keys) expect(key).toBe(before.get(file))
  },
)

test('a story imported alone shows the picture beside it, not one of the same name', async () => {
  await writeTwoFolders()
  const { keys } = await run('a', 'b')
  expect(await run('b/b-story.md')).toMatchObject({ created: 0, updated: 0, refused: [] })
  expect((await stories())[1]).toMatchObject({ cover: keys[1]?.key })
  await picture('b/IMG_0231.jpg', 60)
  const again = await run('b/b-story.md')
  expect(again).toMatchObject({ created: 1, updated: 1, refused: [] })
  expect((await stories())[1]).toMatchObject({ cover: again.keys[0]?.key })
})

test('another picture under an existing name gets another key, and the first stays', async () => {
  await picture('IMG_0231.jpg')
  await run('IMG_0231.jpg')
  const before = await readFile(path('data/uploads/IMG_0231.jpg'))
  await picture('IMG_0231.jpg', 50)
  const { created, keys } = await run('IMG_0231.jpg')
  expect(created).toBe(1)
  expect(keys[0]?.key).toMatch(hashed)
  expect(await readFile(path('data/uploads/IMG_0231.jpg'))).toEqual(before)
})

test('a file without a row is not overwritten, since a deleted row may come back', async () => {
  await picture('IMG_0231.jpg')
  await run('IMG_0231.jpg')
  await rows('delete from image')
  await picture('IMG_0231.jpg', 50)
  expect((await run('IMG_0231.jpg')).keys[0]?.key).toMatch(hashed)
})

test('the same picture in two folders is one picture', async () => {
  await picture('a/IMG_0231.jpg')
  await picture('b/IMG_0231.jpg')
  const { created, refused, keys } = await run('a', 'b')
  expect({ created, refused }).toEqual({ created: 1, refused: [] })
  expect(keys.map(({ key }) => key)).toEqual(['IMG_0231.jpg', 'IMG_0231.jpg'])
})

test('one picture of which two lists say different things is refused', async () => {
  for (const folder of ['a/x', 'b/x']) {
    await picture(`${folder}/images/p.jpg`)
    await write(`${folder}/images.yaml`, `- {file: p.jpg, alt: ${folder}}`)
  }
  const { created, refused } = await run('a', 'b')
  expect(created).toBe(1)
  expect(refused[0]?.reason).toMatch(/同一张图片/)
})

test('a picture whose row is refused has no key', async () => {
  await rows(`alter table image add constraint "测试" check (width <> 41)`)
  await picture('a.jpg', 41)
  const { keys, refused } = await run('a.jpg')
  await rows(`alter table image drop constraint "测试"`)
  expect(keys).toEqual([])
  expect(refused).toEqual([{ file: path('a.jpg'), reason: '测试' }])
})

test('a picture with a long name is taken, with a shorter key', async () => {
  const name = `${'a'.repeat(210)}.jpg`
  await picture(name)
  const { keys, refused } = await run(name)
  expect(refused).toEqual([])
  expect(keys).toEqual([{ file: path(name), key: keyOf(name) }])
})

test('a list that names a picture which is not there is refused by its line', async () => {
  await write('x/images.yaml', '- {file: gone.jpg, alt: 无}')
  const { refused } = await run('x')
  expect(refused).toMatchObject([{ file: path('x/images/gone.jpg') }])
  expect(refused[0]?.reason).toMatch(/没有这个文件.*images\.yaml 第 1 项/)
})

async function writeTwoFolders(): Promise<void> {
  for (const [folder, width] of [
    ['a', 40],
    ['b', 50],
  ] as const) {
    await picture(`${folder}/IMG_0231.jpg`, width)
    const matter = story(`title: ${folder}\ncover: IMG_0231.jpg`)
    await write(`${folder}/${folder}-story.md`, `${matter}![](IMG_0231.jpg)`)
  }
}

test('what a photo’s file says fills what no list says, and stays as an editor has it', async () => {
  const exif = {
    IFD0: { Artist: 'Wang', ImageDescription: 'A ferry' },
    IFD2: { DateTimeOriginal: '2026:11:24 08:30:12' },
  }
  const create = { width: 40, height: 30, channels: 3 as const, background: '#369' }
  await write('images/f.jpg', '')
  await sharp({ create }).withExif(exif).jpeg().toFile(path('images/f.jpg'))
  await write('images.yaml', '- {file: f.jpg, alt: 渡口, caption: 首班船}')
  const row = async () => (await rows('select credit, caption, taken_at from image'))[0]
  expect((await run('images.yaml')).refused).toEqual([])
  const takenAt = new Date('2026-11-24T00:30:12Z')
  expect(await row()).toEqual({ credit: 'Wang', caption: '首班船', taken_at: takenAt })
  await rows(`update image set credit = '王某'`)
  await run('images.yaml')
  expect(await row()).toMatchObject({ credit: '王某' })
})
