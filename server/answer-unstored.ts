import type { IncomingMessage, ServerResponse } from 'node:http'
import { headersOf, sendResponse } from '@/lib/http/node-adapter'
import { matchAction, type Params } from '@/lib/actions/run-action'
import { isRead } from '@/lib/http/is-read'
import { answerKey } from '@/lib/jobs/indexing/answer-key'
import { answerFile } from '@/lib/media/answer-file'
import { answerState } from '@/lib/reader/answer-state'
import { actions, readerStatePath, routes } from '@/lib/routes'
import type { Handler } from './ask-next'
import { limitOf, searchLimit } from './concurrency-limits'
import { sendPage } from './documents/answer'
import type { Document } from './documents/document'
import { documentAt, notFoundDocument } from './documents/not-found'
import { isPublic } from './documents/path'
import { documentOf } from './documents/render'
import { forwardToNext, replaceClientHeaders } from './forward-to-next'
import { headersFor } from './headers'
import { answerLiveEvents } from './live/events'
import { answerOlderAsset } from './older-assets'
import { refuse } from './refuse'
import { REQUEST_ID } from './request-id'
import { isBuildFile, type IsRoute } from './route-manifest'
import { hasNul, isNonCanonical, queryOf } from './target'

export interface Application {
  next: Handler
  isRoute: IsRoute
}

const commentAction = { page: `/api${actions.comments}` }

/** `path`: the target's plain path, or null where it has none. */
export async function answerUnstored(
  { next, isRoute }: Application,
  path: string | null,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const target = request.url ?? '/'
  response.setHeader(REQUEST_ID, id)
  // Defaults: documents write their own.
  const headers = headersFor(target)
  for (const name in headers) response.setHeader(name, headers[name] ?? '')
  if (answerKey(request, response)) return
  const reads = isRead(request)
  if (reads && (await answerLiveEvents(path, next, request, response))) return
  if (reads && path === routes.search && target.includes('?') && !isNonCanonical(target)) {
    const results = await searchResults(path, request, next)
    return sendPage(null, results, request, response, id)
  }
  const exists = path !== null && (isRoute(path) || (await isBuildFile(path)))
  if (!exists && reads && path && (await answerOlderAsset(path, request, response))) return
  if (!exists && (!reads || target.startsWith('/api/'))) return refuse(request, response, 404)
  if (reads && (!exists || isPublic(path))) {
    const document = exists
      ? await documentAt(target, path, next)
      : await notFoundDocument(target, path, next)
    // A non-canonical spelling of an old address is redirected once, not twice.
    if (path === null || !isNonCanonical(target) || document.status === 301)
      return sendPage(path, document, request, response, id)
  }
  if (hasNul(target)) return refuse(request, response, 400)
  const comment = request.method === 'POST' && path && matchAction(commentAction, path)
  if (request.method === 'GET' && path === readerStatePath) {
    await limitOf(path)(() => sendResponse(request, response, answerState))
  } else if (comment) {
    await postComment(comment, request, response)
  } else if (reads && path !== null && isNonCanonical(target)) {
    response.writeHead(308, { location: path + queryOf(target) }).end()
  } else if (!(await answerFile(request, response))) {
    await limitOf(path ?? target)(() => forwardToNext(request, response, next))
  }
}

async function searchResults(
  path: string,
  request: IncomingMessage,
  next: Handler,
): Promise<Document> {
  replaceClientHeaders(request)
  // Imported at first use: React's renderer and the moderation lists below take memory.
  const { answerSearch } = await import('./search/answer')
  const page = await documentOf(path, next)
  const query = new URLSearchParams(queryOf(request.url ?? ''))
  return searchLimit(() => answerSearch(query, headersOf(request), page))
}

async function postComment(
  story: Params,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  replaceClientHeaders(request)
  const { POST } = await import('@/app/api/story/[id]/comments/route')
  const params = Promise.resolve(story)
  await sendResponse(request, response, (incoming) => POST(incoming, { params }))
}
