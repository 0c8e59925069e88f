/** Makes the files of each step; what readers see of them is lib/film/show.ts. */
import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { storage } from '@/lib/storage'
import { ladderOf, type Rung } from './ladder'
import { loudnessIn, type Loudness } from './loudness'
import { ToolFailed } from './run-tool'
import { codecsIn, masterPlaylist, ratesOf, segmentsOf, type Variant } from './playlist'
import * as recipe from './recipe'
import { sheetOf, spriteCues } from './sprites'
import { fileOf } from './steps'
import { encode, filmKey, requireDisk, requireWhole, sourceOf, type Work } from './work'

export interface Made {
  name: string
  file: string
  bytes: number
  width?: number
  height?: number
  bandwidth?: number
  average?: number
  codecs?: string
}

/** Null where there is no sound, or none to make even. */
export async function measureLoudness(work: Work): Promise<Loudness | null> {
  if (!work.film.facts.audio) return null
  const { log } = await encode(work, recipe.measureArgs(await sourceOf(work)))
  return loudnessIn(log)
}

export async function makeSound(work: Work, loudness: Loudness | null): Promise<Made> {
  const { facts } = work.film
  const source = await sourceOf(work)
  await requireDisk(facts.duration * 20_000)
  const path = join(work.folder, 'sound.m4a')
  const { seconds } = await encode(work, recipe.soundOnlyArgs(source, path, loudness))
  requireWhole(facts, seconds)
  return keep(work, 'sound', 'sound.m4a', path)
}

/** One file of a version, in the work folder. */
export async function makeVersion(
  work: Work,
  rung: Rung,
  loudness: Loudness | null,
): Promise<string> {
  const { facts } = work.film
  const source = await sourceOf(work)
  // Twice, as one file and in segments.
  await requireDisk((facts.duration * (rung.maxBits + 128_000)) / 4)
  const path = join(work.folder, `${rung.name}.mp4`)
  const { seconds } = await encode(work, recipe.versionArgs(source, path, rung, facts, loudness))
  requireWhole(facts, seconds)
  return path
}

export function keepVersion(work: Work, rung: Rung, path: string): Promise<Made> {
  return keep(work, fileOf(rung), `${rung.name}.mp4`, path, rung)
}

/** `from`: the version as one file. The playlist is kept last, since it names the other. */
export async function makeSegments(work: Work, rung: Rung, from: string): Promise<Made> {
  const [list, file] = [`${rung.name}.m3u8`, `${rung.name}-hls.mp4`]
  const [listPath, path] = [join(work.folder, list), join(work.folder, file)]
  await encode(work, recipe.segmentArgs(from, listPath, path))
  const rates = ratesOf(segmentsOf(await readFile(listPath, 'utf8')))
  const codecs = codecsIn(await headOf(path), work.film.facts.audio !== null)
  const { bytes } = await keep(work, '', file, path)
  const made = await keep(work, `hls-${rung.name}`, list, listPath, rung)
  return { ...made, bytes: made.bytes + bytes, ...rates, codecs }
}

/** Null where no picture can be had of it. */
export async function makePoster(work: Work): Promise<Made | null> {
  const path = join(work.folder, 'poster.jpg')
  const args = recipe.posterArgs(await sourceOf(work), path, work.film.facts)
  const size = await encode(work, args).then(
    () =>
      sharp(path)
        .metadata()
        .catch(() => null),
    (error: unknown) => {
      if (error instanceof ToolFailed && error.why === 'failed') return null
      throw error
    },
  )
  return (
    size && keep(work, 'poster', 'poster.jpg', path, { width: size.width, height: size.height })
  )
}

export async function makeSprites(work: Work, from: string, rung: Rung): Promise<Made> {
  const { duration } = work.film.facts
  const { sheet, count } = sheetOf(duration, rung)
  const [path, list] = [join(work.folder, 'sprites.jpg'), join(work.folder, 'sprites.vtt')]
  await encode(work, recipe.spriteArgs(from, path, sheet))
  await writeFile(list, spriteCues(sheet, count, duration, 'sprites.jpg'))
  await keep(work, '', 'sprites.jpg', path)
  return keep(work, 'sprites', 'sprites.vtt', list)
}

export async function makeMaster(work: Work, made: Map<string, Made>): Promise<Made> {
  const { video } = work.film.facts
  const rungs = video ? ladderOf(video) : []
  const variants = rungs.flatMap(({ name, width, height, rate }): Variant[] => {
    const one = made.get(`hls-${name}`)
    if (!one) return []
    const { bandwidth = 0, average = 0, codecs = '' } = one
    return [{ playlist: `${name}.m3u8`, width, height, rate, bandwidth, average, codecs }]
  })
  const path = join(work.folder, 'master.m3u8')
  await writeFile(path, masterPlaylist(variants))
  return keep(work, 'master', 'master.m3u8', path)
}

async function keep(
  { film }: Work,
  name: string,
  file: string,
  path: string,
  size: { width: number; height: number } = { width: 0, height: 0 },
): Promise<Made> {
  const bytes = (await stat(path)).size
  const key = filmKey(film, file)
  await storage().put(key, path)
  return { name, file: key, bytes, width: size.width, height: size.height }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8192), 0, 8192, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
