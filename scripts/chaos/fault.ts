import type { Proxy } from '../testing/proxy'
import type { Portal } from './portal'

/** A fault to inject and the bounds on what readers may notice. */
export interface Fault {
  name: string
  /** `embedded`: npm start with its own Postgres. `external`: with a Postgres behind `proxy`. */
  portal: 'embedded' | 'external'
  /** Extra settings of the portal. */
  env?: Record<string, string>
  /** Creates the data folder, for faults that need a special one. */
  dataDir?: () => string
  bounds: Bounds
  /** Resolves when the fault is over; then the portal has `bounds.recoveryMs` to recover. Returns other failures. */
  inject: (stage: FaultContext) => Promise<string[]>
}

export interface Bounds {
  /** The longest time for which the front page, which is in memory, may fail. */
  homeDownMs: number
  /** The time after the fault until uncached pages and comments succeed again. */
  recoveryMs: number
  /** The longest time that a request may take. */
  requestMs: number
  /** Whether the server may have been restarted. */
  mayChangeProcess: boolean
}

export interface FaultContext {
  portal: Portal
  /** Between the portal and its database. @throws for an embedded portal. */
  proxy: Proxy
  /** Runs SQL directly, not through the proxy. */
  sql: <Row extends object = Record<string, unknown>>(
    text: string,
    values?: unknown[],
  ) => Promise<Row[]>
}

/** Readers notice nothing, except that a response may be slow. */
export const noImpact: Bounds = {
  homeDownMs: 0,
  recoveryMs: 15_000,
  requestMs: 15_000,
  mayChangeProcess: false,
}
