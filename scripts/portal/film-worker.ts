import type { Env } from '@/lib/env'
import { startNode } from './child'
import { delayOrAbort, restartOnExit } from './restart-on-exit'
import { shutdownSignal } from './shutdown'

/** Without pages in memory it needs little; ffmpeg is a process of its own. */
const ARGS = ['--max-old-space-size=160', 'build/film-worker.cjs']
const REST_MS = 60_000

/** Keeps the worker running. One that ends again and again takes no page with it: it is left alone for a minute. */
export async function superviseFilmWorker(
  { FILM_WORKER: wanted }: Pick<Env, 'FILM_WORKER'>,
  env: Record<string, string>,
  cwd: string,
): Promise<void> {
  if (wanted === '0') return
  const start = () => startNode(ARGS, env, (text) => process.stdout.write(text), { cwd })
  while (!shutdownSignal.aborted) {
    await restartOnExit('The film worker', start(), start, shutdownSignal).catch(
      (error: unknown) => {
        if (!shutdownSignal.aborted) console.error(`xiaowen: ${String(error)}`)
      },
    )
    await delayOrAbort(REST_MS, shutdownSignal)
  }
}
