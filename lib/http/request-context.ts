import { AsyncLocalStorage } from 'node:async_hooks'
import { instanceState } from '@/lib/instance-state'

/** The id of the current request, for the log. */
export const requestContext = instanceState(
  'request',
  () => new AsyncLocalStorage<{ id: string }>(),
)
