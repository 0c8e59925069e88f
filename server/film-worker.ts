/** The entry point of build/film-worker.cjs, which makes the versions of films beside the instances. */
import { disconnect } from '@/lib/db'
import { workOnFilms } from '@/lib/film/worker'
import { logOnce } from '@/lib/log'
import { startLogging } from './logging'

const ending = new AbortController()

startLogging()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ending.abort())
workOnFilms(ending.signal)
  .then(disconnect)
  .then(
    () => process.exit(0),
    (error: unknown) => {
      logOnce('The film worker ended', error)
      process.exit(1)
    },
  )
