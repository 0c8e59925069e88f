import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { lifecycle } from './lifecycle'

interface ConnectionState {
  response?: ServerResponse
  /** Pipelined behind an unfinished response. */
  queued: boolean
  idleSince?: number
}

const states = new WeakMap<Duplex, ConnectionState>()

/** The response under way on each connection; bytes written beside it would corrupt it. */
export const activeResponses = {
  track({ socket }: IncomingMessage, response: ServerResponse): void {
    const state = stateOf(socket)
    state.response = response
    state.queued = response.socket === null
    state.idleSince = undefined
    if (lifecycle.stopping) response.shouldKeepAlive = false
  },
  closeAfterResponse(socket: Duplex): void {
    const { response } = stateOf(socket)
    if (response) response.shouldKeepAlive = false
  },
  isSending(socket: Duplex): boolean {
    const { response, queued } = stateOf(socket)
    return isUnfinished(response) && (response.headersSent || queued)
  },
  isPending(socket: Duplex): boolean {
    return isUnfinished(stateOf(socket).response)
  },
  /** When this function first found no response under way (Date.now()), or undefined. */
  idleSince(socket: Duplex): number | undefined {
    const state = stateOf(socket)
    if (isUnfinished(state.response)) return undefined
    return (state.idleSince ??= Date.now())
  },
}

/** One object per connection, not per request, since each request calls this. */
function stateOf(socket: Duplex): ConnectionState {
  let state = states.get(socket)
  if (!state) states.set(socket, (state = { queued: false }))
  return state
}

function isUnfinished(response?: ServerResponse): response is ServerResponse {
  return response !== undefined && !response.writableFinished
}
