import { filmFaults as words } from '@/lib/copy/film'
import { db } from '@/lib/db'
import { logOnce } from '@/lib/log'
import { FilmFault } from './fault'
import { runStep } from './run-step'
import { ToolFailed, ToolUnusable } from './run-tool'
import type { Tools } from './tools'
import { DiskFull } from './work'

const LOOK_AGAIN = '60 seconds'

/** One job: one step of a film. @throws what the queue is to try again. */
export async function runFilmJob(id: number, tools: Tools, signal: AbortSignal): Promise<void> {
  try {
    await runStep(id, tools, signal)
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof FilmFault) return fail(id, error.message)
    if (error instanceof DiskFull || error instanceof ToolUnusable) return wait(id, error)
    if (error instanceof ToolFailed) return failTool(id, error)
    throw error
  }
}

async function fail(id: number, fault: string): Promise<void> {
  await db().film.updateMany({ where: { id }, data: { state: 'failed', fault } })
}

/** For the operator: says so at the desk, and looks again in a minute. */
async function wait(id: number, error: DiskFull | ToolUnusable): Promise<void> {
  logOnce('A film waits', error)
  await db().film.updateMany({ where: { id }, data: { fault: error.message } })
  await db().$executeRaw`select newsroom.queue_film(${id}::int, true, ${LOOK_AGAIN}::interval)`
}

/** A fault of ffmpeg may be the machine's: it is tried again, until newsroom.count_failures gives up. */
async function failTool(id: number, error: ToolFailed): Promise<void> {
  logOnce(`A step of film ${id} failed`, error)
  const codec = /(?:Decoder \(codec |Decoding requested, but no decoder found for: )(\w+)/.exec(
    error.complaint,
  )?.[1]
  if (codec !== undefined) return fail(id, words.noDecoder(codec))
  const [film] = await db().$queryRaw<{ state: string }[]>`
    select state::text from newsroom.count_failures(array[${id}::int], ${words.encode(error.reason)})`
  if (film && film.state !== 'failed') throw error
}
