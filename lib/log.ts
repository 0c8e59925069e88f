import { instanceState } from '@/lib/instance-state'
import { describeError, type DescribedError } from '@/lib/log/describe-error'
import { logger } from '@/lib/log/logger'
import { RepeatFilter } from '@/lib/log/repeats'
import { scrub } from '@/lib/log/scrub'
import { requestContext } from '@/lib/http/request-context'

type Level = 'fatal' | 'error' | 'warn'

interface Entry {
  level: Level
  message: string
  requestId?: string
  err?: DescribedError
}

interface Faults {
  logged: WeakSet<Error>
  repeats: RepeatFilter<Entry>
}

const faults = instanceState<Faults>('faults', () => ({
  logged: new WeakSet(),
  repeats: new RepeatFilter<Entry>(write),
}))

/** Logs an error object once, however often it is caught. A repeated fault has one line a minute. */
export function logOnce(message: string, error: unknown, level: Level = 'error'): void {
  if (error instanceof Error) {
    if (faults.logged.has(error)) return
    faults.logged.add(error)
  }
  addFault(level, message, describeError(error))
}

/** A repeated warning has one line a minute. */
export function logWarning(message: string, level: Level = 'warn'): void {
  addFault(level, message)
}

/** `fields` must hold nothing that users wrote. */
export function logInfo(message: string, fields: Record<string, string | number> = {}): void {
  logger().info({ ...fields, ...requestOf() }, scrub(message))
}

export function logDebug(message: string, fields: Record<string, string | number> = {}): void {
  if (logger().isLevelEnabled('debug'))
    logger().debug({ ...fields, ...requestOf() }, scrub(message))
}

/** Writes the pending counts of repeated faults; call at exit. */
export function flushLog(): void {
  faults.repeats.flush()
}

function addFault(level: Level, message: string, err?: DescribedError): void {
  const entry = { level, message: scrub(message), ...requestOf(), ...(err && { err }) }
  faults.repeats.add(faultOf(entry), entry)
}

/** The key of a fault: digits are ignored, since ids and times differ. */
function faultOf({ message, err }: Entry): string {
  return [message, err?.name, err?.code, err?.message, err?.cause?.code, err?.cause?.message]
    .join('\n')
    .replace(/\d+/g, '0')
}

function write({ level, message, ...about }: Entry, times: number): void {
  logger()[level](times > 1 ? { ...about, times } : about, message)
}

function requestOf(): { requestId?: string } {
  const request = requestContext.getStore()
  return request ? { requestId: request.id } : {}
}
