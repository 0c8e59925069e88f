/**
 * Pictures and clips straight from the instance: Next leaves out Content-Length of what a route handler
 * answers (16.4, send-response.js), and players want it. In development app/image and app/media do.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { answerMedia } from './answer-media'
import { answerPicture } from './answer-picture'

/** Answers a GET or HEAD of a file below DATA_DIR; false where the path is of something else. */
export async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const kind = /^\/(image|media)\//.exec(request.url ?? '')?.[1]
  if (!kind || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  const asked = new Request(new URL(request.url ?? '', 'http://localhost'), {
    method: request.method,
    headers: new Headers(conditions(request)),
  })
  const answer = await (kind === 'image' ? answerPicture(asked) : answerMedia(asked))
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (request.method === 'HEAD' || !answer.body) response.end()
  else await send(answer.body as ReadableStream, response)
  return true
}

/** What the answer depends on. */
function conditions({ headers }: IncomingMessage): [string, string][] {
  const names = ['range', 'if-range', 'if-none-match', 'if-modified-since'] as const
  return names.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []))
}

async function send(body: ReadableStream, response: ServerResponse): Promise<void> {
  try {
    await pipeline(Readable.fromWeb(body), response)
  } catch (error) {
    // A reader who leaves, or who jumps to another place in the film.
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
