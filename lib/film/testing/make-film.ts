import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findTools, type Tools } from '../tools'

const run = promisify(execFile)

/** Null on a machine without ffmpeg, where tests that need one are skipped. */
export const tools: Tools | null = await findTools({})

interface Shape {
  seconds?: number
  size?: string
  rate?: number
  /** Null: no sound. */
  sound?: string | null
  /** Null: no picture. */
  video?: string[] | null
  audio?: string[]
  more?: string[]
}

/** A moving test picture with a tone. */
export async function makeFilm(path: string, shape: Shape = {}): Promise<string> {
  const { seconds = 2, size = '320x240', rate = 25, sound = 'sine=440', more = [] } = shape
  const { video = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'] } = shape
  const picture = ['-f', 'lavfi', '-t', String(seconds), '-i', `testsrc2=size=${size}:rate=${rate}`]
  const tone = ['-f', 'lavfi', '-t', String(seconds), '-i', `${sound}`]
  await ffmpeg([
    ...(video ? picture : []),
    ...(sound ? tone : []),
    ...(video ?? []),
    ...(sound ? (shape.audio ?? ['-c:a', 'aac']) : []),
    ...more,
    path,
  ])
  return path
}

export async function ffmpeg(args: string[]): Promise<string> {
  const { stderr } = await run(tools?.ffmpeg ?? 'ffmpeg', [
    '-v',
    'error',
    '-nostdin',
    '-y',
    ...args,
  ])
  return stderr
}

/** What ffprobe says of one stream, by the names of its fields. */
export async function probe(path: string, fields: string, stream = 'v:0'): Promise<string> {
  const args = ['-v', 'error', '-select_streams', stream, '-show_entries', fields, '-of', 'csv=p=0']
  const { stdout } = await run(tools?.ffprobe ?? 'ffprobe', [...args, path])
  return stdout.trim()
}
