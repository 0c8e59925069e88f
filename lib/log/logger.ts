/** The process's one pino logger: JSON off a terminal, lines for people on one. */
import { isatty } from 'node:tty'
import pino, { type Logger } from 'pino'
import { logSettings } from '@/lib/env'
import { instanceState } from '@/lib/instance-state'
import type { DescribedError } from './describe-error'
import { toText } from './text-lines'

/** What waits for a reader of the log who has stopped reading; beyond it lines are dropped. */
const WAITING_BYTES = 1024 * 1024
const STDOUT = 1
const STDERR = 2

const state = instanceState<{ logger?: Logger }>('log', () => ({}))

/** Commands keep their standard output for what they were asked for, so they log to the standard error. */
export function logger(): Logger {
  return (state.logger ??= createLogger(STDERR))
}

/** To the standard output, as supervisors expect of a service. To be called before anything is logged. */
export function logToStdout(): void {
  state.logger = createLogger(STDOUT)
}

function createLogger(fd: number): Logger {
  const { level, format } = logSettings()
  // Not synchronous: a pipe that nobody empties would stop the whole process.
  const file = pino.destination({ fd, sync: false, maxLength: WAITING_BYTES })
  const asText = (format ?? (isatty(fd) ? 'text' : 'json')) === 'text'
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      // describeError has made them what they shall be.
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
