/** The upload by a plain form, for browsers without scripts: the file goes to the disk as it comes. */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { answerResult, tooMany, wantsJson } from '@/lib/actions/answers'
import { saveDraftWithinLimit } from '@/lib/actions/drafts'
import { type ActionResult, invalid } from '@/lib/actions/run-action'
import { copy } from '@/lib/copy'
import { filmFaults as words } from '@/lib/copy/film'
import { FilmFault } from '@/lib/film/fault'
import { incomingFolder } from '@/lib/film/work'
import { plainAnswer } from '@/lib/http/plain-answer'
import { addressCode } from '@/lib/rate-limit/address-code'
import { rateLimits } from '@/lib/rate-limit/limits'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { actionPage, actions } from '@/lib/routes'
import type { Errors } from '@/lib/schemas/form'
import { acceptFilm, removeIncoming, requireRoom } from './accept'
import { authorise, type Uploader } from './authorise'

/** Longer films need the upload that can go on. */
const MAX_FORM_BYTES = 500_000_000

export async function postFilm(request: Request): Promise<Response> {
  const reader = await authorise(request)
  if (reader instanceof Response) return reader
  const plain = !wantsJson(request)
  const address = addressCode(request.headers)
  const until = await rateLimitBoth('desk-films', reader.id, address, rateLimits.deskFilms)
  const page = actions.deskFilms
  if (until) return tooMany(until, plain ? page : null)
  const length = Number(request.headers.get('content-length') ?? NaN)
  if (!Number.isFinite(length)) return plainAnswer(411, copy.actions.unreadable)
  if (!/^multipart\/form-data;/i.test(request.headers.get('content-type') ?? '') || !request.body)
    return plainAnswer(415, copy.actions.unreadable)
  const incoming = `${reader.id}-${randomUUID()}`
  const outcome = await receive(reader, request, length, incoming).catch(async (error: unknown) => {
    await removeIncoming(incoming)
    if (error instanceof FilmFault) return invalid({ film: error.message })
    throw error
  })
  const save = (errors: Errors) => saveDraftWithinLimit(page, { fields: {}, errors }, address)
  return answerResult(plain, outcome, save, page)
}

async function receive(
  reader: Uploader,
  request: Request,
  length: number,
  incoming: string,
): Promise<ActionResult> {
  if (length > MAX_FORM_BYTES) throw new FilmFault(words.formLimit(MAX_FORM_BYTES / 1_000_000))
  await requireRoom(length)
  const { name, bytes, replaces } = await write(request, join(incomingFolder(), incoming)).catch(
    refuseMalformed,
  )
  if (bytes === 0) throw new FilmFault(name ? words.empty : words.none)
  const id = await acceptFilm(reader, { incoming, name, replaces })
  return { json: { id }, to: actionPage(actions.deskFilm, { id }) }
}

/** An error of the disk or of a lost connection has a code, one of a malformed form has none. */
function refuseMalformed(error: unknown): never {
  throw error instanceof Error && !('code' in error)
    ? new FilmFault(copy.actions.unreadable)
    : error
}

interface Written {
  name: string
  bytes: number
  replaces: string
}

async function write(request: Request, path: string): Promise<Written> {
  const written: Written = { name: '', bytes: 0, replaces: '' }
  const form = new Busboy({
    headers: Object.fromEntries(request.headers) as BusboyHeaders,
    limits: { files: 1, fields: 10, fieldSize: 200, fileSize: MAX_FORM_BYTES, headerPairs: 20 },
  })
  const writing: Promise<void>[] = []
  form.on('field', (name, value) => {
    if (name === 'replaces') written.replaces = value
  })
  form.on('file', (field, file, name) => {
    if (field !== 'film' || !name) return void file.resume()
    written.name = name
    const counted = file.on('data', (chunk: Buffer) => (written.bytes += chunk.length))
    writing.push(pipeline(counted, createWriteStream(path, { flags: 'wx' })))
  })
  await pipeline(Readable.fromWeb(request.body as ReadableStream), form)
  await Promise.all(writing)
  return written
}
