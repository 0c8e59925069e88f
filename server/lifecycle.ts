/** Whether this instance is on its way out. The server and Next load this code from two bundles. */
interface Lifecycle {
  /** From SIGTERM or SIGINT on: readiness fails, and answers say `Connection: close`. */
  stopping: boolean
}

const key = Symbol.for('xiaowen.lifecycle')
const root = globalThis as { [key]?: Lifecycle }

export const lifecycle: Lifecycle = (root[key] ??= { stopping: false })
