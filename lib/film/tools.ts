import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { type Env, env, searchPath } from '@/lib/env'

export interface Tools {
  ffmpeg: string
  ffprobe: string
}

type Named = Pick<Env, 'FFMPEG' | 'FFPROBE'>

/** The machine's own ffmpeg and ffprobe; null where one of them is missing. Looks again each time. */
export async function findTools({ FFMPEG, FFPROBE }: Named = env()): Promise<Tools | null> {
  const [ffmpeg, ffprobe] = await Promise.all([
    findProgram(FFMPEG ?? 'ffmpeg'),
    findProgram(FFPROBE ?? 'ffprobe'),
  ])
  return ffmpeg && ffprobe ? { ffmpeg, ffprobe } : null
}

async function findProgram(name: string): Promise<string | null> {
  if (/[/\\]/.test(name)) return (await isProgram(name)) ? name : null
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const folders = searchPath().split(delimiter).filter(Boolean)
  for (const folder of folders)
    for (const ending of endings) {
      const path = join(folder, name + ending)
      if (await isProgram(path)) return path
    }
  return null
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
