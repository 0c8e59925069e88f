import { filmFaults as words } from '@/lib/copy/film'
import { db } from '@/lib/db'
import { logOnce, logWarning } from '@/lib/log'
import { FilmFault } from './fault'
import { runStep } from './run-step'
import { ToolFailed } from './run-tool'
import type { Tools } from './tools'
import { DiskFull } from './work'

/** A fault of ffmpeg may be the machine's: it is tried so often. */
const MAX_FAILURES = 3
const WAIT_FOR_ROOM = '60 seconds'

/** One job: one step of a film. @throws what the queue is to try again. */
export async function runFilmJob(id: number, tools: Tools, signal: AbortSignal): Promise<void> {
  try {
    await runStep(id, tools, signal)
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof FilmFault) return fail(id, error.message)
    if (error instanceof DiskFull) return waitForRoom(id, error.message)
    if (error instanceof ToolFailed) return failTool(id, error)
    throw error
  }
}

async function fail(id: number, fault: string): Promise<void> {
  await db().film.updateMany({ where: { id }, data: { state: 'failed', fault } })
}

/** Says so at the desk, and looks again in a minute. */
async function waitForRoom(id: number, fault: string): Promise<void> {
  logWarning('A film waits, since the disk is nearly full', 'error')
  await db().film.updateMany({ where: { id }, data: { fault } })
  await db().$executeRaw`select newsroom.queue_film(${id}::int, true, ${WAIT_FOR_ROOM}::interval)`
}

async function failTool(id: number, error: ToolFailed): Promise<void> {
  const codec = /(?:Decoder \(codec |Decoding requested, but no decoder found for: )(\w+)/.exec(
    error.complaint,
  )?.[1]
  if (codec !== undefined) return fail(id, words.noDecoder(codec))
  const { failures } = await db().film.update({
    where: { id },
    data: { failures: { increment: 1 } },
    select: { failures: true },
  })
  if (failures < MAX_FAILURES) throw error
  logOnce(`Film ${id} could not be encoded`, error)
  await fail(id, words.encode(error.reason))
}
