import {
  createServer,
  request as send,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { once } from 'node:events'
import { studioCopy } from '@/lib/copy/studio'
import { translateAnswer } from './answers'
import { correct, openOnStories } from './front-end'
import { isOwnPage } from './guard'

const HOST = '127.0.0.1'
/** Of a request: some 20 of the longest bodies. */
const MAX_REQUEST = 16_000_000
/** Of an answer that is read before it is passed on; a longer one holds rows and no refusal. */
const MAX_READ = 8_000_000
/** No page of a stranger may show Studio, and Studio's page talks to nobody else. */
const PAGE_POLICY = "frame-ancestors 'none'; connect-src 'self'"

type Rewrite = (text: string) => string

/** Keys: what Studio's page asks for. Everything else is answered 404. */
const routes: Record<string, Rewrite> = {
  'GET /': openOnStories,
  'GET /studio.js': correctScript,
  'GET /studio.css': (text) => text,
  'GET /favicon.ico': (text) => text,
  'POST /bff': translateAnswer,
}

/** Starts the server before Prisma's, which listens on `upstream` of this machine. */
export async function startProxy(port: number, upstream: number): Promise<Server> {
  const server = createServer((request, response) => answer(request, response, upstream))
  server.listen(port, HOST)
  await once(server, 'listening')
  return server
}

function answer(request: IncomingMessage, response: ServerResponse, upstream: number): void {
  const { method = '', headers } = request
  const path = (request.url ?? '').split('?', 1)[0]
  const rewrite = routes[`${method} ${path}`]
  if (!isOwnPage(headers)) refuse(response, 403, studioCopy.foreign)
  // What Studio counts for its maker stays here.
  else if (path === '/telemetry') response.writeHead(200).end()
  else if (!rewrite) refuse(response, 404, 'Not Found')
  else if (!(Number(headers['content-length'] ?? 0) <= MAX_REQUEST) || headers['transfer-encoding'])
    refuse(response, 413, studioCopy.tooLarge)
  else forward(request, response, upstream, rewrite)
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  rewrite: Rewrite,
): void {
  const { method, url: path, headers } = request
  const passed = ['content-type', 'content-length', 'accept'].flatMap((name) => {
    const value = headers[name]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  const forwarded = send({ host: HOST, port, method, path, headers: Object.fromEntries(passed) })
  forwarded.on('response', (incoming) => {
    passOn(incoming, response, rewrite).catch(() => refuse(response, 502, studioCopy.away))
  })
  forwarded.on('error', () => refuse(response, 502, studioCopy.away))
  // Prisma's server stops a query whose reader has gone.
  response.on('close', () => forwarded.destroy())
  request.pipe(forwarded)
}

async function passOn(
  incoming: IncomingMessage,
  response: ServerResponse,
  rewrite: Rewrite,
): Promise<void> {
  response.statusCode = incoming.statusCode ?? 502
  response.setHeader('content-type', incoming.headers['content-type'] ?? 'text/plain')
  response.setHeader('content-security-policy', PAGE_POLICY)
  const closed = new AbortController()
  response.on('close', () => closed.abort())
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MAX_READ) {
      const full = !response.write(Buffer.concat([...chunks.splice(0), chunk]))
      if (full) await once(response, 'drain', { signal: closed.signal })
    } else chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString()
  response.end(incoming.statusCode === 200 && text ? rewrite(text) : text)
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(sentence)
}

function correctScript(text: string): string {
  const { script, missed } = correct(text)
  for (const why of missed)
    console.error(`xiaowen: Prisma Studio has changed. Not corrected: ${why}`)
  return script
}
