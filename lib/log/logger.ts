/** The process's pino logger: text on a terminal, else JSON. */
import { isatty } from 'node:tty'
import pino, { type Logger } from 'pino'
import { logSettings } from '@/lib/env'
import { instanceState } from '@/lib/instance-state'
import type { DescribedError } from './describe-error'
import { toText } from './text-lines'

/** Buffered while nobody reads the log; beyond it lines are dropped. */
const MAX_BUFFER_BYTES = 1024 * 1024
const STDOUT = 1
const STDERR = 2

const state = instanceState<{ logger?: Logger }>('log', () => ({}))

/** Commands log to stderr, since stdout is for their result. */
export function logger(): Logger {
  return (state.logger ??= createLogger(STDERR))
}

/** For services, whose supervisors read stdout. Call before anything is logged. */
export function logToStdout(): void {
  state.logger = createLogger(STDOUT)
}

function createLogger(fd: number): Logger {
  const { level, format } = logSettings()
  // Asynchronous, since a full pipe would block the process.
  const file = pino.destination({ fd, sync: false, maxLength: MAX_BUFFER_BYTES })
  const asText = (format ?? (isatty(fd) ? 'text' : 'json')) === 'text'
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      // Already described by describeError.
      serializers: { err: (described: DescribedError) => described },
      formatters: { level: (label) => ({ level: label }) },
    },
    asText ? asTextTo(file) : file,
  )
}

function asTextTo(file: ReturnType<typeof pino.destination>): pino.DestinationStream {
  const stream = {
    write: (line: string) => void file.write(toText(line)),
    flushSync: () => file.flushSync(),
  }
  return stream
}
