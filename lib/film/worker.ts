/** Takes films from the queue, one step at a time, as long as this machine has ffmpeg. */
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { logWarning } from '@/lib/log'
import { runQueue } from '@/lib/queue/run-queue'
import { runFilmJob } from './run-job'
import { findTools, type Tools } from './tools'
import { clearWorkFolders } from './work-folder'

const LOOK_AGAIN_MS = 60_000
const payload = z.object({ film: z.number().int() })

export async function workOnFilms(ending: AbortSignal): Promise<void> {
  const tools = await waitForTools(ending)
  if (!tools) return
  await clearWorkFolders()
  const film = (given: unknown, stopping: AbortSignal) =>
    runFilmJob(payload.parse(given).film, tools, stopping)
  await runQueue({ kind: 'film', concurrency: 1, tasks: { film } }, ending)
}

/** Says once that they are missing, and looks each minute: they may be installed meanwhile. */
async function waitForTools(ending: AbortSignal): Promise<Tools | null> {
  for (let looked = 0; !ending.aborted; looked += 1) {
    const tools = await findTools()
    if (tools) return tools
    if (looked === 0)
      logWarning(
        'ffmpeg or ffprobe is missing, so uploaded films wait and stories go on: install ffmpeg (with libx264), ' +
          'or set FFMPEG and FFPROBE to their paths, or FILM_WORKER=0 where another machine encodes',
      )
    await delay(LOOK_AGAIN_MS, undefined, { signal: ending }).catch(() => undefined)
  }
  return null
}
