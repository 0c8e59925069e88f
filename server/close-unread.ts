import type { IncomingMessage, ServerResponse } from 'node:http'

/** In milliseconds: what a client needs to take the answer while it is still sending. */
const LINGER = 1000

/**
 * Ends the connection after the answer and leaves the rest of the body unread. Closing at once would reset
 * it, and a client that is still sending could lose the answer: our side ends first, the whole a moment
 * later (nginx's lingering_close, without reading).
 */
export function closeUnread(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request
  response.setHeader('connection', 'close')
  // What Node calls after an answer that says `Connection: close`; it has begun to throw the body away.
  socket.destroySoon = () => {
    request.pause()
    socket.end()
    // Newer Nodes have resumed the socket, which comes into effect in the next tick.
    setImmediate(() => socket.pause())
    const timer = setTimeout(() => socket.destroy(), LINGER)
    socket.once('close', () => clearTimeout(timer))
  }
}
