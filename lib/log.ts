import { instanceState } from '@/lib/instance-state'
import { describeError, type DescribedError } from '@/lib/log/describe-error'
import { logger } from '@/lib/log/logger'
import { RepeatFilter } from '@/lib/log/repeats'
import { scrub } from '@/lib/log/scrub'
import { requestContext } from '@/lib/http/request-context'

type Level = 'fatal' | 'error' | 'warn'

interface Entry {
  level: Level
  what: string
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
export function logOnce(what: string, error: unknown, level: Level = 'error'): void {
  if (error instanceof Error) {
    if (faults.logged.has(error)) return
    faults.logged.add(error)
  }
  addFault(level, what, describeError(error))
}

/** A repeated warning has one line a minute. */
export function logWarning(what: string, level: Level = 'warn'): void {
  addFault(level, what)
}

/** `facts` must hold nothing that users wrote. */
export function logInfo(what: string, facts: Record<string, string | number> = {}): void {
  logger().info({ ...facts, ...requestOf() }, scrub(what))
}

export function logDebug(what: string, facts: Record<string, string | number> = {}): void {
  if (logger().isLevelEnabled('debug')) logger().debug({ ...facts, ...requestOf() }, scrub(what))
}

/** Writes the pending counts of repeated faults; call at exit. */
export function flushLog(): void {
  faults.repeats.flush()
}

function addFault(level: Level, what: string, err?: DescribedError): void {
  const entry = { level, what: scrub(what), ...requestOf(), ...(err && { err }) }
  faults.repeats.add(faultOf(entry), entry)
}

/** The key of a fault: digits are ignored, since ids and times differ. */
function faultOf({ what, err }: Entry): string {
  const { name, code, message } = err ?? {}
  return [what, name, code, message, err?.cause?.code, err?.cause?.message]
    .join('\n')
    .replace(/\d+/g, '0')
}

function write({ level, what, ...about }: Entry, times: number): void {
  logger()[level](times > 1 ? { ...about, times } : about, what)
}

function requestOf(): { requestId?: string } {
  const request = requestContext.getStore()
  return request ? { requestId: request.id } : {}
}
