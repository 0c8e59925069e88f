import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

interface State {
  /** The last one; none before the first. */
  response?: ServerResponse
  /** It came before the one before it was answered. */
  queued?: boolean
  /** When it was seen to be over. */
  idleSince?: number
}

const states = new WeakMap<Duplex, State>()

/** Which answer a connection is in the middle of: other bytes would be taken for a part of it. */
export const answering = {
  begin({ socket }: IncomingMessage, response: ServerResponse): void {
    states.set(socket, { response, queued: response.socket === null })
  },
  isUnderWay(socket: Duplex): boolean {
    const { response, queued } = states.get(socket) ?? {}
    if (!response || response.writableFinished) return false
    return response.headersSent || queued === true
  },
  /** Since when the connection has no request whose headers are there and no answer, as seen at each asking. */
  idleSince(socket: Duplex): number | undefined {
    const state = states.get(socket) ?? {}
    if (state.response && !state.response.writableFinished) return undefined
    state.idleSince ??= Date.now()
    states.set(socket, state)
    return state.idleSince
  },
}
