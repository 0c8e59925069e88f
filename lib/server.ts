/**
 * The instance: public pages are answered from memory, everything else goes to Next. Security headers
 * and nonces are set here and nowhere else. Bundled to build/server.cjs and started by npm start.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { ADDRESS_HEADER, addressOf } from '@/lib/address'
import { answer } from '@/lib/documents/answer'
import { listen } from '@/lib/documents/listener'
import { isPublic, plainPath } from '@/lib/documents/path'
import { documentOf, type Handler } from '@/lib/documents/render'
import { shared } from '@/lib/documents/shared'
import { env } from '@/lib/env'
import { answerFile } from '@/lib/newsroom/direct'
import { beginRounds } from '@/lib/newsroom/rounds'
import { countView, flushViews } from '@/lib/newsroom/views'
import { sendState } from '@/lib/reader/direct'
import { newNonce, privatePolicy, publicPolicy, securityHeaders } from '@/lib/security'

/** A path that no page has: what is asked of Next for an address that cannot be read. */
const NOWHERE = '/nowhere'

/** What Next and proxies write, and strangers should not. */
const written =
  /^(?:x-forwarded-|x-middleware-|x-nextjs-|x-invoke-|x-matched-path|x-xiaowen-|rsc$|next-)/

async function main(): Promise<void> {
  shared.served = true
  const app = next({ dev: false, hostname: 'localhost', port: env().PORT })
  await app.prepare()
  listen()
  const handle: Handler = app.getRequestHandler()
  const server = createServer((request, response) => {
    serve(request, response, handle).catch((cause: unknown) => {
      console.error('%s %s', request.method, request.url, cause)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end()
    })
  })
  beginRounds()
  server.keepAliveTimeout = 65_000
  server.listen(env().PORT)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => void flushViews().finally(() => process.exit(0)))
      server.closeIdleConnections()
      setTimeout(() => process.exit(0), 5000).unref()
    })
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
): Promise<void> {
  for (const [name, value] of securityHeaders()) response.setHeader(name, value)
  const target = request.url ?? '/'
  const path = plainPath(target)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (request.method === 'GET' && path === '/api/reader') {
    await sendState(request, response)
  } else if (reads && path !== null && isOdd(target)) {
    response.writeHead(308, { location: path + query(target) }).end()
  } else if (reads && (path === null || isPublic(path))) {
    response.setHeader('content-security-policy', publicPolicy)
    const document = await documentOf(path ?? NOWHERE, handle)
    if (path && document.status === 200) countView(path, request)
    await answer(request, response, document)
  } else if (!(await answerFile(request, response))) {
    await pass(request, response, handle)
  }
}

/** To Next, with a nonce for its scripts and without what a stranger might have put in its headers. */
async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
): Promise<void> {
  const policy = privatePolicy(newNonce())
  const own = Object.entries(request.headers).filter(([name]) => !written.test(name))
  request.headers = {
    ...Object.fromEntries(own),
    host: new URL(env().SITE_URL).host,
    'content-security-policy': policy,
    [ADDRESS_HEADER]: addressOf(request, env().TRUST_PROXY),
  }
  response.setHeader('content-security-policy', policy)
  await handle(request, response)
}

/** Doubled slashes, dots, a slash at the end: there is one address for each page. */
function isOdd(target: string): boolean {
  const [path = ''] = target.split('?', 1)
  return path !== '/' && /\/\/|\\|\/\.{1,2}(?:\/|$)|\/$|^[^/]/.test(path)
}

function query(target: string): string {
  const start = target.indexOf('?')
  return start < 0 ? '' : target.slice(start)
}

void main()
