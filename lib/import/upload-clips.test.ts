import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { importFixture } from './testing/import-fixture'
import { h264, tinyClip } from './testing/tiny-clip'

const { path, picture, rows, run, write } = importFixture()

const clip = (seconds = 10) => tinyClip({ seconds, width: 640, height: 360 })
const videos = () => rows('select key, file, captions, poster from video order by key')

test('two clips of one name are two clips with their own posters, also when imported again', async () => {
  for (const [folder, seconds] of [
    ['a', 3],
    ['b', 4],
  ] as const) {
    await write(`${folder}/MOV_1.mp4`, clip(seconds))
    await picture(`${folder}/MOV_1.jpg`, 40 + seconds)
  }
  const { created, refused, keys } = await run('a', 'b')
  expect({ created, refused }).toEqual({ created: 4, refused: [] })
  const [first, second] = await videos()
  expect(first).toMatchObject({ key: 'mov-1', file: 'MOV_1.mp4', poster: 'MOV_1.jpg' })
  expect(second?.key).toMatch(/^mov-1-[0-9a-f]{8}$/)
  expect(second?.file).toMatch(/^MOV_1-[0-9a-f]{8}\.mp4$/)
  expect(second?.poster).toMatch(/^MOV_1-[0-9a-f]{8}\.jpg$/)
  expect(await run('b', 'a')).toMatchObject({ created: 0, updated: 0, refused: [] })
  expect((await run('b')).keys).toEqual(keys.filter(({ file }) => file.startsWith(path('b'))))
})

test('names that differ by case are two clips', async () => {
  await write('Tide.mp4', clip(3))
  await write('tide.mp4', clip(4))
  expect(await run('Tide.mp4', 'tide.mp4')).toMatchObject({ created: 2, refused: [] })
  expect(await run('tide.mp4')).toMatchObject({ created: 0, updated: 0, refused: [] })
})

test('a list gives its key another clip, and another collection may not take it', async () => {
  for (const folder of ['x/harbour', 'y/harbour', 'z/other']) {
    await write(`${folder}/videos.yaml`, '- {key: kiln, file: kiln.mp4}')
    await write(`${folder}/videos/kiln.mp4`, clip(folder.charCodeAt(0)))
  }
  await run('x')
  expect(await run('y')).toMatchObject({ created: 0, updated: 1, refused: [] })
  expect((await videos())[0]?.file).toMatch(/^harbour\/kiln-[0-9a-f]{8}\.mp4$/)
  const { refused } = await run('z')
  expect(refused[0]?.reason).toMatch(/kiln 已经是 harbour\/kiln/)
})

test('SubRip beside a clip becomes WebVTT, and the import says so', async () => {
  await write('Tide.mp4', clip())
  await write('Tide.srt', '1\r\n00:00:01,000 --> 00:00:02,000\r\n潮\r\n')
  const { notes, refused } = await run('Tide.mp4')
  expect(refused).toEqual([])
  expect(notes).toEqual([{ file: path('Tide.mp4'), note: '字幕 Tide.srt 是 SRT，已转成 WebVTT' }])
  expect(await videos()).toMatchObject([{ captions: 'Tide.vtt' }])
  expect(await readFile(path('data/uploads/Tide.vtt'), 'utf8')).toBe(
    'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n潮\n',
  )
})

test('corrected captions have another file', async () => {
  await write('Tide.mp4', clip())
  await write('Tide.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n朝')
  await run('Tide.mp4')
  await write('Tide.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n潮')
  expect(await run('Tide.mp4')).toMatchObject({ created: 0, updated: 1, refused: [] })
  expect((await videos())[0]?.captions).toMatch(/^Tide-[0-9a-f]{8}\.vtt$/)
})

test.each([
  ['SubRip in GBK', 'Tide.vtt', Buffer.from('310d0a', 'hex'), /Tide\.vtt：不是 WebVTT/],
  [
    'captions in GBK',
    'Tide.vtt',
    Buffer.from('574542565454c4fa0a', 'hex'),
    /Tide\.vtt：第1行.*UTF-8/,
  ],
  ['empty captions', 'Tide.vtt', Buffer.alloc(0), /Tide\.vtt：文件是空的/],
  ['captions without a cue', 'Tide.vtt', Buffer.from('WEBVTT\n'), /Tide\.vtt：.*没有一条字幕/],
  ['a cut film', 'Tide.mp4', clip().subarray(0, 900), /缺了/],
  [
    'High 10',
    'Tide.mp4',
    tinyClip({ seconds: 1, width: 2, height: 2, video: h264({ profile: 110 }) }),
    /10 位/,
  ],
])('%s are refused with the clip, and nothing is kept', async (_, name, content, reason) => {
  await write('Tide.mp4', clip())
  await write(name, content)
  const { created, refused } = await run('Tide.mp4')
  expect(created).toBe(0)
  expect(refused).toMatchObject([{ file: path('Tide.mp4') }])
  expect(refused[0]?.reason).toMatch(reason)
  await expect(readFile(path('data/uploads/Tide.mp4'))).rejects.toThrow('ENOENT')
})

test.each([
  ['Tide.mov', tinyClip({ seconds: 1, width: 2, height: 2, brand: 'qt  ' }), /QuickTime/],
  ['Tide.mkv', Buffer.from('1a45dfa3a34286810142828', 'hex'), /Matroska/],
  ['Tide.ts', Buffer.from('export {}'), /不是视频/],
  ['Tide.m4v', clip(), /扩展名是 \.m4v/],
  ['photo.heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), /HEIC/],
  ['photo.tif', Buffer.from('II*\0', 'latin1'), /TIFF/],
  ['photo.pdf', Buffer.from('%PDF-1.7'), /PDF/],
  ['photo.svg', Buffer.from('<svg/>'), /SVG/],
])('%s in a folder is refused by name', async (name, content, reason) => {
  await write(`x/${name}`, content)
  const { refused } = await run('x')
  expect(refused).toMatchObject([{ file: path(`x/${name}`) }])
  expect(refused[0]?.reason).toMatch(reason)
})

test('a JPEG under another picture’s extension is taken, under one of none it is not', async () => {
  await picture('a.png')
  await picture('b.heic')
  const { created, refused } = await run('a.png', 'b.heic')
  expect(created).toBe(1)
  expect(refused[0]?.reason).toMatch(/实际是 JPEG 图片，扩展名却是 \.heic/)
})

test.each([
  ['file: gone.mp4', /没有这个文件，videos\.yaml 第 1 项/],
  ['file: tide.mp4, captions: gone.vtt', /gone\.vtt：没有这个文件/],
  ['file: tide.mp4, poster: gone.jpg', /poster: .*gone\.jpg/],
])('a list with {%s} is refused', async (entry, reason) => {
  await write('x/videos/tide.mp4', clip())
  await write('x/videos.yaml', `- {key: tide, ${entry}}`)
  const { refused } = await run('x')
  expect(refused.map(({ reason }) => reason).join()).toMatch(reason)
})
