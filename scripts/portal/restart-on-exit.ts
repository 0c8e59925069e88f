import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { Fault } from '../run/operator-error.mjs'
import { howEnded } from './child'
import { RestartBackoff, MAX_EXITS } from '@/lib/restart-backoff'

interface Running {
  process: Pick<ChildProcess, 'exitCode' | 'signalCode'>
  ended: Promise<unknown>
}

/**
 * Starts it again whenever it ends, until `stopping`; `first` runs already. Resolves when it ended because it was
 * asked to. Throws a Fault when it died too often in a minute.
 */
export async function keepRunning(
  name: string,
  first: Running,
  start: () => Running,
  stopping: AbortSignal,
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void> = waitOrStop,
): Promise<void> {
  const deaths = new RestartBackoff()
  let running = first
  for (;;) {
    await running.ended
    if (stopping.aborted) return
    const how = howEnded(running.process)
    const pause = deaths.next()
    if (pause === null) throw new Fault(tooOften(name, how))
    console.error(`xiaowen: ${name} ended by itself (${how}); starting it again in ${pause} ms.`)
    await wait(pause, stopping)
    if (isAborted(stopping)) return
    running = start()
  }
}

/** Waits that long, or until it is asked to stop. */
export async function waitOrStop(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined)
}

export function tooOften(name: string, how: string): string {
  return (
    `${name} ended ${MAX_EXITS} times within a minute, the last time by ${how}. ` +
    'What it said stands above; put that right and start again.'
  )
}

/** The compiler takes what it has looked at once for settled. */
function isAborted({ aborted }: AbortSignal): boolean {
  return aborted
}
