import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasBody } from './body-limit'
import { answerUnavailable } from './unavailable'

/** From the end of the request to the first byte of the answer. */
const DEADLINE_MS = 13_000

const expired = new WeakSet<ServerResponse>()

/** Answers 503 unless an answer has begun by then: the backstop of all other timeouts. */
export function setDeadline(
  request: IncomingMessage,
  response: ServerResponse,
  milliseconds = DEADLINE_MS,
): void {
  const begin = () => {
    const timer = setTimeout(() => {
      if (response.headersSent || response.destroyed) return
      expired.add(response)
      answerUnavailable(request, response)
    }, milliseconds)
    response.once('close', () => clearTimeout(timer))
  }
  // The time that a body takes to arrive does not count.
  if (request.complete || !hasBody(request)) begin()
  else request.once('end', begin)
}

/** Whether the deadline answered, so that errors of a later answer are expected. */
export function isPastDeadline(response: ServerResponse): boolean {
  return expired.has(response)
}
