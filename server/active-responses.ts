import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { lifecycle } from './lifecycle'

interface State {
  /** The last one; none before the first. */
  response?: ServerResponse
  /** It came before the one before it was answered. */
  queued: boolean
  /** When it was seen to be over. */
  idleSince?: number
}

const states = new WeakMap<Duplex, State>()

/** Which answer each connection is in the middle of: other bytes would be taken for a part of it. */
export const answering = {
  begin({ socket }: IncomingMessage, response: ServerResponse): void {
    const state = stateOf(socket)
    state.response = response
    state.queued = response.socket === null
    state.idleSince = undefined
    if (lifecycle.stopping) response.shouldKeepAlive = false
  },
  /** Lets the answer that is under way say `Connection: close`. */
  endAfter(socket: Duplex): void {
    const { response } = stateOf(socket)
    if (response) response.shouldKeepAlive = false
  },
  isUnderWay(socket: Duplex): boolean {
    const { response, queued } = stateOf(socket)
    return isUnfinished(response) && (response.headersSent || queued)
  },
  /** Whether a request whose headers are there waits for the end of its answer. */
  isAsked(socket: Duplex): boolean {
    return isUnfinished(stateOf(socket).response)
  },
  /** Since when there is no such request, as seen at each asking. */
  idleSince(socket: Duplex): number | undefined {
    const state = stateOf(socket)
    if (isUnfinished(state.response)) return undefined
    return (state.idleSince ??= Date.now())
  },
}

/** One object a connection, not a request: this is called for each. */
function stateOf(socket: Duplex): State {
  let state = states.get(socket)
  if (!state) states.set(socket, (state = { queued: false }))
  return state
}

function isUnfinished(response?: ServerResponse): response is ServerResponse {
  return response !== undefined && !response.writableFinished
}
