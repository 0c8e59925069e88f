/** No request waits for ever, whatever it waits for: the last net below the time-outs of everything it uses. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerBusy } from './unavailable'

/** From the end of the request to the first byte of its answer, in milliseconds. */
const DEADLINE = 13_000

const late = new WeakSet<ServerResponse>()

/** Answers 503 unless something else has begun to by then. */
export function setDeadline(
  request: IncomingMessage,
  response: ServerResponse,
  milliseconds = DEADLINE,
): void {
  const begin = () => {
    const timer = setTimeout(() => {
      if (response.headersSent || response.destroyed) return
      late.add(response)
      answerBusy(request, response)
    }, milliseconds)
    response.once('close', () => clearTimeout(timer))
  }
  // How long a body takes to arrive is its sender's doing.
  if (request.complete || isBodyless(request)) begin()
  else request.once('end', begin)
}

/** Whether the deadline answered: what comes now meets an answer that is over, and is no fault. */
export function isLate(response: ServerResponse): boolean {
  return late.has(response)
}

function isBodyless({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && !Number(headers['content-length'] ?? 0)
}
