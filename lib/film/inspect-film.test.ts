import { open, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { FilmFault } from './fault'
import { inspectFilm } from './inspect-film'
import { ffmpeg, makeFilm, tools } from './testing/make-film'

const { path: folder } = dataFolder()
const at = (name: string) => join(folder, name)

describe.runIf(tools)('on a machine with ffmpeg', () => {
  const inspect = (path: string) =>
    inspectFilm(tools ?? { ffmpeg: '', ffprobe: '' }, path, { timeout: 60_000 })
  beforeAll(() => makeFilm(at('plain.mp4')))

  test('a film', async () => {
    const facts = await inspect(at('plain.mp4'))
    expect(facts.duration).toBeCloseTo(2, 0)
    expect({ ...facts, duration: 2 }).toEqual({
      duration: 2,
      video: { codec: 'h264', width: 320, height: 240, rate: 25, interlaced: false, hdr: false },
      audio: { codec: 'aac', channels: 1 },
    })
  })

  test('a film that was taken upright is as high as it is shown', async () => {
    const args = [
      '-i',
      at('plain.mp4'),
      '-c',
      'copy',
      '-metadata:s:v:0',
      'rotate=90',
      at('tall.mp4'),
    ]
    await ffmpeg(args)
    expect((await inspect(at('tall.mp4'))).video).toMatchObject({ width: 240, height: 320 })
  })

  test('pixels that are no squares', async () => {
    await makeFilm(at('wide.mp4'), { more: ['-vf', 'setsar=4/3'] })
    expect((await inspect(at('wide.mp4'))).video).toMatchObject({ width: 427, height: 240 })
  })

  test('a recording of a browser, which says no duration', async () => {
    const video = ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8']
    await makeFilm(at('live.webm'), { video, audio: ['-c:a', 'libopus'], more: ['-live', '1'] })
    expect((await inspect(at('live.webm'))).duration).toBeCloseTo(2, 0)
  })

  test('sound alone, with a cover', async () => {
    await makeFilm(at('song.m4a'), { video: null })
    expect(await inspect(at('song.m4a'))).toMatchObject({ video: null, audio: { codec: 'aac' } })
  })

  const refusals: [string, () => Promise<unknown>, RegExp][] = [
    ['empty.mp4', () => writeFile(at('empty.mp4'), ''), /0 字节/],
    [
      'photo.mp4',
      () => ffmpeg(['-i', at('plain.mp4'), '-frames:v', '1', '-f', 'mjpeg', at('photo.mp4')]),
      /实际是 JPEG 文件/,
    ],
    ['text.mp4', () => writeFile(at('text.mp4'), '今天的天气很好。'.repeat(99)), /认不出/],
    [
      'list.mp4',
      () => writeFile(at('list.mp4'), `ffconcat version 1.0\nfile ${at('plain.mp4')}\n`),
      /认不出/,
    ],
    [
      'playlist.mp4',
      () =>
        writeFile(
          at('playlist.mp4'),
          `#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n${at('plain.mp4')}\n#EXT-X-ENDLIST\n`,
        ),
      /认不出/,
    ],
    ['headless.mp4', cutBeforeIndex, /没有索引/],
    ['tiny.mp4', () => makeFilm(at('tiny.mp4'), { size: '8x8' }), /8×8，不到 16×16/],
    ['subtitles.mkv', subtitlesAlone, /没有画面，也没有声音/],
  ]

  test.each(refusals)('refused: %s', async (name, make, reason) => {
    await make()
    const refusal = inspect(at(name))
    await expect(refusal).rejects.toThrow(FilmFault)
    await expect(refusal).rejects.toThrow(reason)
  })

  async function cutBeforeIndex() {
    await ffmpeg(['-i', at('plain.mp4'), '-c', 'copy', at('headless.mp4')])
    const handle = await open(at('headless.mp4'))
    const { size } = await handle.stat()
    await handle.close()
    await truncate(at('headless.mp4'), Math.floor(size / 2))
  }

  async function subtitlesAlone() {
    await writeFile(at('s.srt'), '1\n00:00:00,000 --> 00:00:01,000\n潮声\n')
    await ffmpeg(['-f', 'srt', '-i', at('s.srt'), '-c:s', 'srt', at('subtitles.mkv')])
  }
})
