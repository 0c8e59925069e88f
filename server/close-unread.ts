import type { IncomingMessage, ServerResponse } from 'node:http'

/** Time for a client that is still sending to read the answer. */
const LINGER_MS = 1000

/**
 * Closes the connection after the answer without reading the rest of the body. An immediate close would reset it
 * and a client that is still sending could lose the answer, so only our side ends first (as nginx's lingering_close).
 */
export function closeUnread(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request
  response.setHeader('connection', 'close')
  // Node calls this after an answer with `Connection: close`, when it has started to discard the body.
  socket.destroySoon = () => {
    request.pause()
    socket.end()
    // Newer versions of Node have resumed the socket, effective in the next tick.
    setImmediate(() => socket.pause())
    const timer = setTimeout(() => socket.destroy(), LINGER_MS)
    socket.once('close', () => clearTimeout(timer))
  }
}
