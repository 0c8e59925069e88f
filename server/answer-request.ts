/** The first answers to try, which need no rendering, and the edge where errors of all others end. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Overloaded } from '@/lib/concurrency-limit'
import { env } from '@/lib/env'
import { isRead } from '@/lib/http/is-read'
import { requestContext } from '@/lib/http/request-context'
import { logOnce } from '@/lib/log'
import { plainPath } from '@/lib/routes/plain-path'
import { answerUnstored, type Application } from './answer-unstored'
import { isPastDeadline, setDeadline } from './deadline'
import { sendPage } from './documents/answer'
import { isPublic } from './documents/path'
import { findDocument } from './documents/store'
import { countAtEnd, countFromMemory } from './metrics/requests'
import { answerOperations, type ReadOperations } from './operations'
import { refuse } from './refuse'
import { requestIdOf } from './request-id'
import { answerUnavailable } from './unavailable'

export interface Instance extends Application {
  readOperations: ReadOperations
}

export function answerRequest(
  instance: Instance,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  try {
    const answered = answer(instance, request, response)
    if (!answered) return
    setDeadline(request, response)
    answered.catch((cause: unknown) => fail(request, response, cause))
  } catch (cause) {
    fail(request, response, cause)
  }
}

/** Synchronous when the document is in memory; an await costs a tick. */
function answer(
  instance: Instance,
  request: IncomingMessage,
  response: ServerResponse,
): void | Promise<void> {
  const id = requestIdOf(request.headers, env().TRUST_PROXY)
  const began = performance.now()
  const target = request.url ?? '/'
  const stored = isRead(request) && findDocument(target)
  if (stored) {
    const sent = sendPage(target, stored, request, response, id)
    countFromMemory(target, stored, response.statusCode, began)
    return sent
  }
  if (answerOperations(request, response, false, instance.readOperations)) return
  const path = plainPath(target)
  countAtEnd(request, response, path === null || isPublic(path) ? 'rendered' : 'private', began)
  return requestContext.run({ id }, () => answerUnstored(instance, path, request, response, id))
}

function fail(request: IncomingMessage, response: ServerResponse, cause: unknown): void {
  if (isPastDeadline(response)) return
  if (cause instanceof Overloaded && !response.headersSent)
    return answerUnavailable(request, response)
  logOnce('A request could not be answered', cause)
  if (response.headersSent) response.destroy()
  else refuse(request, response, 500)
}
