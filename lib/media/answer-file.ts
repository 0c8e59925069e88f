/**
 * Pictures and clips without Next, whose route handlers drop Content-Length (16.4, send-response.js), which players
 * need. In development app/image and app/media answer.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { isRead } from '@/lib/http/is-read'
import { answerMedia } from './answer-media'
import { answerPicture } from './answer-picture'

/** Answers GET and HEAD of /image/ and /media/; false for other requests. */
export async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const kind = /^\/(image|media)\//.exec(request.url ?? '')?.[1]
  if (!kind || !isRead(request)) return false
  const incoming = new Request(new URL(request.url ?? '', 'http://localhost'), {
    method: request.method,
    headers: new Headers(conditions(request)),
  })
  const answer = await (kind === 'image' ? answerPicture(incoming) : answerMedia(incoming))
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (request.method === 'HEAD' || !answer.body) response.end()
  else await send(answer.body as ReadableStream, response)
  return true
}

function conditions({ headers }: IncomingMessage): [string, string][] {
  return forwarded.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []))
}

const forwarded = [
  'range',
  'if-range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
] as const

async function send(body: ReadableStream, response: ServerResponse): Promise<void> {
  try {
    await pipeline(Readable.fromWeb(body), response)
  } catch (error) {
    // The client left or seeks in the video.
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
