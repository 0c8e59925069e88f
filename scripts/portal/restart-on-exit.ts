import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { OperatorError } from '../run/operator-error.mjs'
import { describeExit } from './child'
import { RestartBackoff, MAX_EXITS } from '@/lib/restart-backoff'

interface Running {
  process: Pick<ChildProcess, 'exitCode' | 'signalCode'>
  ended: Promise<unknown>
}

/**
 * Restarts a process whenever it exits; `first` is running already. Resolves when it exits after `stopping` was
 * aborted. Throws an OperatorError when it crashes too often within a minute.
 */
export async function restartOnExit(
  name: string,
  first: Running,
  start: () => Running,
  stopping: AbortSignal,
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void> = delayOrAbort,
): Promise<void> {
  const backoff = new RestartBackoff()
  let running = first
  for (;;) {
    await running.ended
    if (stopping.aborted) return
    const exit = describeExit(running.process)
    const pause = backoff.next()
    if (pause === null) throw new OperatorError(crashLoopMessage(name, exit))
    console.error(`xiaowen: ${name} ended by itself (${exit}); starting it again in ${pause} ms.`)
    await wait(pause, stopping)
    if (isAborted(stopping)) return
    running = start()
  }
}

export async function delayOrAbort(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined)
}

export function crashLoopMessage(name: string, how: string): string {
  return (
    `${name} ended ${MAX_EXITS} times within a minute, the last time by ${how}. ` +
    'What it said stands above; put that right and start again.'
  )
}

/** A function, since TypeScript keeps `aborted` narrowed to false across the await. */
function isAborted({ aborted }: AbortSignal): boolean {
  return aborted
}
