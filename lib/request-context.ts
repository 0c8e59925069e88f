/** Which request the code that runs belongs to, for the log. */
import { AsyncLocalStorage } from 'node:async_hooks'

interface RequestContext {
  id: string
}

/** The server and Next load this code from two bundles into one process. */
const key = Symbol.for('xiaowen.request')
const root = globalThis as { [key]?: AsyncLocalStorage<RequestContext> }

export const requestContext = (root[key] ??= new AsyncLocalStorage<RequestContext>())
