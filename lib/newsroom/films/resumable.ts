/** Uploads that go on where they were cut off (https://tus.io/protocols/resumable-upload). */
import { randomUUID } from 'node:crypto'
import { FileStore } from '@tus/file-store'
import { MemoryLocker, Server, type Upload } from '@tus/server'
import { addressCode } from '@/lib/rate-limit/address-code'
import { rateLimits } from '@/lib/rate-limit/limits'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { copy } from '@/lib/copy'
import { filmFaults as words } from '@/lib/copy/film'
import { FilmFault } from '@/lib/film/fault'
import { incomingFolder } from '@/lib/film/work'
import { instanceState } from '@/lib/instance-state'
import { logOnce } from '@/lib/log'
import { filmUploads } from '@/lib/routes'
import { formatClock } from '@/lib/time'
import { acceptFilm, findAccepted, findReplaced, requireRoom } from './accept'
import { authorise, type Uploader } from './authorise'

const MAX_BYTES = 100_000_000_000

/** POST, HEAD, PATCH and DELETE of an upload. */
export async function answerUpload(request: Request): Promise<Response> {
  const reader = await authorise(request)
  if (reader instanceof Response) return reader
  const id = idIn(request)
  if (id !== null && !id.startsWith(`${reader.id}-`)) return new Response(null, { status: 404 })
  if (request.method === 'HEAD' && id !== null) return answerOffset(request, reader, id)
  if (request.method === 'POST') {
    const code = addressCode(request.headers)
    const until = await rateLimitBoth('desk-films', reader.id, code, rateLimits.deskFilms)
    if (until) return refusal(429, copy.actions.tooMany(formatClock(until.toISOString())))
  }
  return serverFor(reader).handleWeb(request)
}

/** What was accepted is moved away soon; a client that lost the last answer learns that all of it arrived. */
async function answerOffset(request: Request, reader: Uploader, id: string): Promise<Response> {
  const film = await findAccepted(id)
  if (film) return complete(Number(film.bytes))
  const answer = await serverFor(reader).handleWeb(request)
  const [offset, length] = ['upload-offset', 'upload-length'].map((n) => answer.headers.get(n))
  if (answer.status !== 200 || offset !== length || !length) return answer
  // The server was restarted between the last byte and its answer.
  const upload = await serverFor(reader).datastore.getUpload(id)
  const fault = await accept(reader, upload)
  return fault ? refusal(fault.status_code, fault.body) : answer
}

function complete(bytes: number): Response {
  const headers = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' }
  const size = { 'upload-offset': String(bytes), 'upload-length': String(bytes) }
  return new Response(null, { status: 200, headers: { ...headers, ...size } })
}

interface Fault {
  status_code: number
  body: string
}

/** The answer of a refusal; null where the film is queued. */
async function accept(reader: Uploader, { id, metadata }: Upload): Promise<Fault | null> {
  try {
    const { filename, replaces } = metadata ?? {}
    await acceptFilm(reader, { incoming: id, name: filename ?? '', replaces: replaces ?? '' })
    return null
  } catch (error) {
    if (error instanceof FilmFault) return { status_code: 422, body: error.message }
    throw error
  }
}

/** Requests of one upload write to it one after another, whichever copy of this module answers them. */
const shared = instanceState('film-uploads', () => ({
  store: null as FileStore | null,
  locker: new MemoryLocker(),
}))

/** One for each request, since what it does at the end is done in the name of who asks. */
function serverFor(reader: Uploader): Server {
  const store = (shared.store ??= new FileStore({ directory: incomingFolder() }))
  return new Server({
    path: filmUploads,
    datastore: store,
    locker: shared.locker,
    relativeLocation: true,
    maxSize: MAX_BYTES,
    allowedOrigins: () => false,
    namingFunction: () => `${reader.id}-${randomUUID()}`,
    onIncomingRequest: async ({ method }, id) => {
      if (method !== 'PATCH') return
      const { size = 0, offset } = await store.getUpload(id)
      await requireRoom(size, offset).catch(refuseWith(413))
    },
    onUploadCreate: async (_, { size = 0, sizeIsDeferred, metadata }) => {
      if (sizeIsDeferred) throw fault(400, words.noLength)
      await findReplaced(reader, metadata?.replaces ?? '').catch(refuseWith(422))
      await requireRoom(size).catch(refuseWith(413))
      return {}
    },
    onUploadFinish: async (_, upload) => {
      const refused = await accept(reader, upload)
      if (refused) throw fault(refused.status_code, refused.body)
      return {}
    },
    onResponseError: (_, error) => {
      if ('status_code' in error) return undefined
      logOnce('An upload failed', error)
      return { status_code: 500, body: words.upload }
    },
  })
}

function refuseWith(status: number): (error: unknown) => never {
  return (error) => {
    throw error instanceof FilmFault ? fault(status, error.message) : error
  }
}

/** As the package expects to be thrown. */
function fault(status: number, body: string): Error & Fault {
  return Object.assign(new Error(body), { status_code: status, body })
}

function refusal(status: number, body: string): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

function idIn(request: Request): string | null {
  const { pathname } = new URL(request.url)
  return pathname.startsWith(`${filmUploads}/`) ? pathname.slice(filmUploads.length + 1) : null
}
