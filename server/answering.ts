import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

const latest = new WeakMap<Duplex, ServerResponse>()

/** Which answer a connection is in the middle of: other bytes would be taken for a part of it. */
export const answering = {
  begin(response: ServerResponse): void {
    if (response.socket) latest.set(response.socket, response)
  },
  isUnderWay(socket: Duplex): boolean {
    const response = latest.get(socket)
    return response !== undefined && response.headersSent && !response.writableFinished
  },
}
