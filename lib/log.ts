/** What the portal logs. Nothing else in it writes to the console. */
import { instanceState } from '@/lib/instance-state'
import { describeError, type DescribedError } from '@/lib/log/describe-error'
import { logger } from '@/lib/log/logger'
import { Repeats } from '@/lib/log/repeats'
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
  repeats: Repeats<Entry>
}

const faults = instanceState<Faults>('faults', () => ({
  logged: new WeakSet(),
  repeats: new Repeats<Entry>(write),
}))

/** An entry for an error, however many parts of a page met it. One that repeats has one line a minute. */
export function logOnce(what: string, error: unknown, level: Level = 'error'): void {
  if (error instanceof Error) {
    if (faults.logged.has(error)) return
    faults.logged.add(error)
  }
  addFault(level, what, describeError(error))
}

/** What is amiss without an error. One that repeats has one line a minute. */
export function logWarning(what: string, level: Level = 'warn'): void {
  addFault(level, what)
}

/** What happened as it should; only numbers and names of ours belong into `facts`. */
export function logInfo(what: string, facts: Record<string, string | number> = {}): void {
  logger().info({ ...facts, ...requestOf() }, scrub(what))
}

/** What only somebody who looks for something wants to read (LOG_LEVEL=debug). */
export function logDebug(what: string, facts: Record<string, string | number> = {}): void {
  if (logger().isLevelEnabled('debug')) logger().debug({ ...facts, ...requestOf() }, scrub(what))
}

/** Writes how often each fault came that has not been told yet. For the end of the process. */
export function flushLog(): void {
  faults.repeats.flush()
}

function addFault(level: Level, what: string, err?: DescribedError): void {
  const entry = { level, what: scrub(what), ...requestOf(), ...(err && { err }) }
  faults.repeats.add(faultOf(entry), entry)
}

/** Which entries are one fault: numbers in them differ, as ids and times do. */
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
