import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { copyFile, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { ownDatabase } from '@/lib/testing/own-database'
import { unknownFacts } from './facts'
import { runFilmJob } from './run-job'
import { ffmpeg, makeFilm, probe, tools } from './testing/make-film'
import { matrix } from './testing/matrix'

ownDatabase()
const { path: folder } = dataFolder()
const uploads = join(folder, 'uploads')

beforeAll(() => mkdirSync(join(uploads, '.incoming'), { recursive: true }))
beforeEach(async () => {
  await db().film.deleteMany()
  await db().video.deleteMany()
})

/** All steps of a film that lies in the folder. */
async function upload(name: string, data: { replaces?: string } = {}): Promise<number> {
  const path = join(folder, name)
  const incoming = randomUUID()
  await copyFile(path, join(uploads, '.incoming', incoming))
  const { size } = await stat(path)
  const row = { name, incoming, bytes: size, ...data }
  const { id } = await db().film.create({ data: row })
  return id
}

async function runAll(id: number): Promise<void> {
  const { signal } = new AbortController()
  for (let i = 0; i < 12; i += 1) await runFilmJob(id, tools ?? { ffmpeg: '', ffprobe: '' }, signal)
}

const filmOf = (id: number) => db().film.findUniqueOrThrow({ where: { id } })

describe.runIf(tools)('on a machine with ffmpeg', () => {
  beforeAll(() => makeFilm(join(folder, 'plain.mp4'), { seconds: 10, size: '1280x720', rate: 5 }))

  test('a film becomes one that plays everywhere, step by step', async () => {
    const id = await upload('plain.mp4')
    await runAll(id)
    const film = await filmOf(id)
    expect(film).toMatchObject({ state: 'ready', fault: '', progress: 100 })
    const video = await db().video.findUniqueOrThrow({ where: { key: film.video ?? '' } })
    const key = `film/${film.hash?.slice(0, 2)}/${film.hash?.slice(0, 16)}-${id}`
    expect(video).toMatchObject({
      file: `${key}/720.mp4`,
      smallFile: `${key}/480.mp4`,
      hls: `${key}/master.m3u8`,
      sprites: `${key}/sprites.vtt`,
      poster: `${key}/poster.jpg`,
      width: 1280,
      height: 720,
    })
    expect(video.duration).toBeCloseTo(10, 0)
    const small = join(uploads, video.smallFile ?? '')
    expect(await probe(small, 'stream=codec_name,width,height,pix_fmt')).toBe(
      'h264,854,480,yuv420p',
    )
    expect(existsSync(join(folder, 'film-work', `${id}-${process.pid}`))).toBe(false)
  })

  test('its playlists say what players load', async () => {
    const id = await upload('plain.mp4')
    await runAll(id)
    const { hls } = await db().video.findFirstOrThrow()
    const path = join(uploads, hls ?? '')
    const master = readFileSync(path, 'utf8')
    const lines = [...master.matchAll(/BANDWIDTH=(\d+),AVERAGE[^\n]*CODECS="([^"]*)"[^\n]*\n(.*)/g)]
    expect(lines).toHaveLength(2)
    for (const [, bandwidth, codecs, playlist = ''] of lines) {
      expect(codecs).toMatch(/^avc1\.[0-9a-f]{6},mp4a\.40\.2$/)
      const text = readFileSync(join(path, '..', playlist), 'utf8')
      const ranges = [...text.matchAll(/EXTINF:([\d.]+),\n#EXT-X-BYTERANGE:(\d+)/g)]
      const rates = ranges.map(([, seconds, bytes]) => (Number(bytes) * 8) / Number(seconds))
      expect(ranges.length).toBe(3)
      expect(Number(bandwidth) / Math.max(...rates.slice(0, 2))).toBeGreaterThan(0.9)
      expect(Number(bandwidth) / Math.max(...rates.slice(0, 2))).toBeLessThan(1.1)
    }
    expect(await probe(join(path, '..', '480.m3u8'), 'format=duration')).toMatch(/^10\./)
  })

  test('another one takes the place of a film, and better versions of the first don’t take it back', async () => {
    const first = await upload('plain.mp4')
    const { signal } = new AbortController()
    const step = (id: number) => runFilmJob(id, tools ?? { ffmpeg: '', ffprobe: '' }, signal)
    for (let i = 0; i < 3; i += 1) await step(first)
    const { key, file } = await db().video.findFirstOrThrow()
    await makeFilm(join(folder, 'second.mp4'), { seconds: 3 })
    const second = await upload('second.mp4', { replaces: key })
    await runAll(second)
    await runAll(first)
    const video = await db().video.findUniqueOrThrow({ where: { key } })
    expect(await db().video.count()).toBe(1)
    expect(video.duration).toBeCloseTo(3, 0)
    expect(video.file).toContain(`-${second}/240.mp4`)
    expect(video.poster).toContain(`-${second}/poster.jpg`)
    // Whoever watches it goes on.
    expect(existsSync(join(uploads, file))).toBe(true)
  })

  test('a step that was killed is made again, and none twice', async () => {
    const id = await upload('plain.mp4')
    const aborted = AbortSignal.abort()
    await expect(runFilmJob(id, tools ?? { ffmpeg: '', ffprobe: '' }, aborted)).rejects.toThrow()
    await runAll(id)
    expect((await filmOf(id)).state).toBe('ready')
    const files = await db().filmFile.findMany({ where: { filmId: id }, select: { name: true } })
    expect(files.map(({ name }) => name).sort()).toEqual(
      'hls-480 hls-720 master mp4-480 mp4-720 poster source sprites'.split(' '),
    )
  })

  test.each(matrix)('%s', async (name, shape) => {
    await makeFilm(join(folder, name), shape)
    const id = await upload(name)
    await runAll(id)
    expect(await filmOf(id)).toMatchObject({ state: 'ready', fault: '' })
    const { file } = await db().video.findFirstOrThrow()
    const path = join(uploads, file)
    expect(await probe(path, 'stream=codec_name,pix_fmt')).toBe('h264,yuv420p')
    expect(await probe(path, 'stream=codec_name', 'a:0')).toBe(name === 'silent.mp4' ? '' : 'aac')
  })

  test('sound alone is made even, and has no picture', async () => {
    await makeFilm(join(folder, 'talk.wav'), {
      video: null,
      sound: 'sine=440,volume=-30dB',
      audio: [],
    })
    const id = await upload('talk.wav')
    await runAll(id)
    const film = await filmOf(id)
    expect(film).toMatchObject({ state: 'ready', fault: '' })
    expect(film.loudness).toMatchObject({ input_i: expect.any(Number) as number })
    expect(await db().video.findFirstOrThrow()).toMatchObject({
      file: expect.stringMatching(/\/sound\.m4a$/) as string,
      hls: null,
    })
  })

  test('a film that ends before it says fails with a line', async () => {
    await ffmpeg(
      ['-i', join(folder, 'plain.mp4'), '-c', 'copy', '-movflags', '+faststart'].concat(
        join(folder, 'cut.mp4'),
      ),
    )
    const { size } = await stat(join(folder, 'cut.mp4'))
    await truncate(join(folder, 'cut.mp4'), Math.floor(size / 2))
    const id = await upload('cut.mp4')
    await runAll(id)
    const film = await filmOf(id)
    expect(film.state).toBe('failed')
    expect(film.fault).toMatch(/^文件不完整：写着有 10 秒，只读得出 \d 秒/)
    expect(await db().video.count()).toBe(0)
  })

  test('a fault of the machine is tried three times', async () => {
    const id = await upload('plain.mp4')
    const { signal } = new AbortController()
    const broken = { ffmpeg: '/bin/false', ffprobe: tools?.ffprobe ?? '' }
    await runFilmJob(id, broken, signal)
    await expect(runFilmJob(id, broken, signal)).rejects.toThrow()
    await expect(runFilmJob(id, broken, signal)).rejects.toThrow()
    await runFilmJob(id, broken, signal)
    expect(await filmOf(id)).toMatchObject({ state: 'failed', failures: 3 })
  })

  test('what is not known of a film is read again, also after its file was moved away', async () => {
    const id = await upload('plain.mp4')
    const step = () => runFilmJob(id, tools ?? { ffmpeg: '', ffprobe: '' }, signal)
    const { signal } = new AbortController()
    await step()
    const { facts } = await filmOf(id)
    expect(facts).toMatchObject({ video: { width: 1280 } })
    await db().film.update({ where: { id }, data: { facts: { ...unknownFacts, video: {} } } })
    await step()
    expect((await filmOf(id)).facts).toEqual(facts)
  })

  test.each(['/nowhere/ffmpeg', '/etc/passwd'])(
    'a film waits while its program can’t be run: %s',
    async (ffmpeg) => {
      const id = await upload('plain.mp4')
      const { signal } = new AbortController()
      const broken = { ffmpeg, ffprobe: tools?.ffprobe ?? '' }
      for (let i = 0; i < 5; i += 1) await runFilmJob(id, broken, signal)
      expect(await filmOf(id)).toMatchObject({
        state: 'received',
        failures: 0,
        fault: expect.stringMatching(/^服务器上的 ffmpeg 或 ffprobe 运行不了/) as string,
      })
    },
  )
})

test('an upload whose file is lost fails with a line', async () => {
  const row = { name: 'a.mp4', incoming: 'lost', bytes: 5 }
  const { id } = await db().film.create({ data: row })
  await runAll(id)
  expect(await filmOf(id)).toMatchObject({
    state: 'failed',
    fault: expect.stringMatching(/不见了/) as string,
  })
})
