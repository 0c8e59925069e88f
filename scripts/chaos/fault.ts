import type { Proxy } from '../testing/proxy'
import type { Portal } from './portal'

/** One fault: what happens to the portal, and what readers may notice of it. */
export interface Fault {
  name: string
  /** `embedded`: with the Postgres that npm start brings. `external`: with one behind a proxy (`stage.proxy`). */
  portal: 'embedded' | 'external'
  /** Settings of the portal, for faults that need their own; without, faults share one. */
  env?: Record<string, string>
  /** Makes the portal's data folder, where it has to be a special one. */
  dataDir?: () => string
  bounds: Bounds
  /**
   * Makes it happen. Resolves when it is over: from then on the portal has `bounds.recovery` to be well.
   * Returns what else was wrong, a line each.
   */
  happen: (stage: Stage) => Promise<string[]>
}

/** In milliseconds. */
export interface Bounds {
  /** How long the front page, which is in memory, may fail at a stretch. */
  home: number
  /** How long after the fault until a page that is not in memory is 200, and a comment taken. */
  recovery: number
  /** The longest that any request may take. */
  longest: number
  /** Whether another process may answer afterwards. */
  mayChangeProcess: boolean
}

export interface Stage {
  portal: Portal
  /** Between the portal and its database. @throws where the portal is an embedded one. */
  proxy: Proxy
  /** Runs SQL past the proxy, as an editor with psql would. */
  sql: <Row extends object = Record<string, unknown>>(
    text: string,
    values?: unknown[],
  ) => Promise<Row[]>
}

/** What the portal does in itself: nothing changes for readers, but that an answer may take a while. */
export const unnoticed: Bounds = {
  home: 0,
  recovery: 15_000,
  longest: 15_000,
  mayChangeProcess: false,
}
