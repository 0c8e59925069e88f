import { AsyncLocalStorage } from 'node:async_hooks'
import { instanceState } from '@/lib/instance-state'

/** Which request the code that runs belongs to, for the log. */
export const requestContext = instanceState(
  'request',
  () => new AsyncLocalStorage<{ id: string }>(),
)
