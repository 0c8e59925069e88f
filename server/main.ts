/**
 * The instance: public pages are answered from memory, everything else goes to Next. Security headers
 * and nonces are set here and nowhere else. Bundled to build/server.cjs and started by npm start.
 */
import cluster from 'node:cluster'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { ADDRESS_HEADER, addressOf } from '@/lib/http/client-address'
import { Overloaded } from '@/lib/concurrency-limit'
import { answer } from './documents/answer'
import { listen } from './documents/listener'
import { isPublic } from './documents/path'
import type { Document } from './documents/document'
import type { Handler } from './ask-next'
import { documentOf } from './documents/render'
import { boundStores, findDocument } from './documents/store'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import { defaultMemoryMb, memoryBudget } from '@/lib/memory'
import { answerFile } from '@/lib/media/direct'
import { answerKey } from '@/lib/jobs/indexing/answer-key'
import { startScheduler, stopScheduler } from '@/lib/jobs/scheduler'
import { countView } from '@/lib/jobs/views'
import { answerState } from '@/lib/reader/answer-state'
import { headersOf, sendResponse } from '@/lib/http/node-adapter'
import { matchAction } from '@/lib/actions/run-action'
import { requestContext } from '@/lib/http/request-context'
import { actions, readerStatePath, routes } from '@/lib/routes'
import { plainPath } from '@/lib/routes/plain-path'
import { newNonce, privatePolicy } from '@/lib/http/security'
import { openAdminPort } from './admin'
import { answerBusy } from './unavailable'
import { joinWorkers } from './cluster/member'
import { createBoundedServer } from './connections'
import { isLate, setDeadline } from './deadline'
import { headersFor } from './headers'
import { beginProbing } from './health/probe'
import { start } from './health/report'
import { limitOf, searches } from './concurrency-limits'
import { beginLogging } from './logging'
import { countAtEnd, countFromMemory } from './metrics/requests'
import { registerState } from './metrics/state'
import { documentAt, notFoundDocument } from './documents/not-found'
import { answerOperations } from './operations'
import { tellOwn } from './own-operations'
import { answerPrivatePage } from './private-page'
import { answerOlderAsset } from './older-assets'
import { refuse } from './refuse'
import { REQUEST_ID, requestIdOf } from './request-id'
import { isBuilt, readRoutes } from './route-manifest'
import { shutDownOnSignal } from './shutdown'
import { hasNul, isOdd, queryOf } from './target'

/** The action of a story's comments. */
const comments = { page: `/api${actions.comments}` }

/** What Next and proxies write, and strangers should not. */
const written =
  /^(?:x-forwarded-|x-middleware-|x-nextjs-|x-invoke-|x-matched-path|x-xiaowen-|rsc$|next-)/

const isRoute = readRoutes('.next')
const tell = cluster.worker ? joinWorkers(cluster.worker) : tellOwn

async function main(): Promise<void> {
  const { MEMORY_MB, WORKERS } = env()
  registerState()
  beginProbing()
  // Of several workers, their primary has it.
  if (cluster.isPrimary) await openAdminPort(tell)
  boundStores(memoryBudget(MEMORY_MB ?? defaultMemoryMb(WORKERS), WORKERS).documentsMb)
  // Next answers upgrades at the server that it is given. This one never listens: HTTP/1.1 is all we speak.
  const httpServer = createServer()
  const app = next({ dev: false, hostname: 'localhost', port: env().PORT, httpServer })
  await app.prepare()
  listen()
  const handle: Handler = app.getRequestHandler()
  const server = createBoundedServer(env().TRUST_PROXY > 0, (request, response) => {
    const fail = (cause: unknown) => {
      if (isLate(response)) return
      if (cause instanceof Overloaded && !response.headersSent) return answerBusy(request, response)
      logOnce('A request could not be answered', cause)
      if (response.headersSent) response.destroy()
      else refuse(request, response, 500)
    }
    try {
      const id = requestIdOf(request.headers, env().TRUST_PROXY)
      const serving = serve(request, response, handle, id)
      if (!serving) return
      setDeadline(request, response)
      serving.catch(fail)
    } catch (cause) {
      fail(cause)
    }
  })
  startScheduler()
  await once(server.listen({ port: env().PORT, host: env().HOST }), 'listening')
  start.done = true
  shutDownOnSignal(server, stopScheduler)
}

/** What is in memory goes out at once; anything else takes its time. */
function serve(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
  id: string,
): void | Promise<void> {
  const began = performance.now()
  const target = request.url ?? '/'
  const known = isRead(request) && findDocument(target)
  if (known) {
    const sent = send(target, known, request, response, id)
    countFromMemory(target, known, response.statusCode, began)
    return sent
  }
  if (answerOperations(request, response, false, tell)) return
  const path = plainPath(target)
  countAtEnd(request, response, path === null || isPublic(path) ? 'rendered' : 'private', began)
  return requestContext.run({ id }, () => find(target, request, response, handle, id))
}

async function find(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
  id: string,
): Promise<void> {
  response.setHeader(REQUEST_ID, id)
  const reads = isRead(request)
  const path = plainPath(target)
  // For what is answered here; documents bring them along.
  const headers = headersFor(target)
  for (const name in headers) response.setHeader(name, headers[name] ?? '')
  if (answerKey(request, response)) return
  if (reads && path === routes.search && target.includes('?') && !isOdd(target)) {
    cleanse(request)
    const { answerSearch } = await import('./search/answer')
    const frame = await documentOf(path, handle)
    const asked = new URLSearchParams(queryOf(target))
    const found = await searches(() => answerSearch(asked, headersOf(request), frame))
    return send(null, found, request, response, id)
  }
  const known = path !== null && (isRoute(path) || (await isBuilt(path)))
  if (!known && reads && path && (await answerOlderAsset(path, request, response))) return
  if (!known && (!reads || target.startsWith('/api/'))) return refuse(request, response, 404)
  if (reads && (!known || isPublic(path))) {
    const document = known
      ? await documentAt(target, path, handle)
      : await notFoundDocument(target, path, handle)
    // An odd spelling of an old address goes where that leads, at one step.
    if (path === null || !isOdd(target) || document.status === 301)
      return send(path, document, request, response, id)
  }
  if (hasNul(target)) return refuse(request, response, 400)
  const story = request.method === 'POST' && path && matchAction(comments, path)
  if (request.method === 'GET' && path === readerStatePath) {
    await limitOf(path)(() => sendResponse(request, response, answerState))
  } else if (story) {
    cleanse(request)
    // At the first comment, not at the start: it brings the rules and their lists.
    const { POST: postComment } = await import('@/app/api/story/[id]/comments/route')
    const params = Promise.resolve(story)
    await sendResponse(request, response, (asked) => postComment(asked, { params }))
  } else if (reads && path !== null && isOdd(target)) {
    response.writeHead(308, { location: path + queryOf(target) }).end()
  } else if (!(await answerFile(request, response))) {
    await limitOf(path ?? target)(() => pass(request, response, handle))
  }
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** A document, whose reading counts. */
function send(
  path: string | null,
  document: Document,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): void | Promise<void> {
  if (path && document.status === 200) countView(path, request)
  return answer(request, response, document, headersFor(request.url), id)
}

/** To Next, with a nonce for its scripts. */
async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
): Promise<void> {
  const policy = privatePolicy(newNonce())
  cleanse(request)
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  if (isRead(request) && !request.url?.startsWith('/api/'))
    return answerPrivatePage(request, response, handle)
  await handle(request, response)
}

/** Takes away what a stranger might have put in the headers, and says whose address it is. */
function cleanse(request: IncomingMessage): void {
  const own = Object.entries(request.headers).filter(([name]) => !written.test(name))
  request.headers = {
    ...Object.fromEntries(own),
    host: siteHost(request),
    [ADDRESS_HEADER]: addressOf(request, env().TRUST_PROXY),
  }
}

/** The site's host; where SITE_URL does not say it, the one that is asked for. */
function siteHost({ headers: { host = '' } }: IncomingMessage): string {
  const { ANY_HOST, SITE_URL } = env()
  return ANY_HOST && /^[\w.:[\]-]+$/.test(host) ? host : new URL(SITE_URL).host
}

beginLogging()
main().catch((error: unknown) => {
  logOnce('The instance could not start', error, 'fatal')
  process.exit(1)
})
