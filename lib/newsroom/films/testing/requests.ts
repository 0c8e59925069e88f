import { beforeAll, beforeEach } from 'vitest'
import { sessionCookieName } from '@/lib/auth/cookies'
import { db } from '@/lib/db'
import { signIn } from '@/lib/desk/testing/people'
import { postFilm } from '@/lib/newsroom/films/plain-form'
import { answerUpload } from '@/lib/newsroom/films/resumable'
import { actions, filmUploads } from '@/lib/routes'

const origin = 'http://localhost:3000'

export const tus = { 'tus-resumable': '1.0.0' }
export const part = { ...tus, 'content-type': 'application/offset+octet-stream' }

export function aboutFilm(filename: string, replaces = ''): { 'upload-metadata': string } {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  return { 'upload-metadata': `filename ${base64(filename)},replaces ${base64(replaces)}` }
}

type Headers = Record<string, string>

/** Uploads of an editor, unless a session is named. Call after ownDatabase() and dataFolder(). */
export function requestsFixture() {
  let token: string
  beforeAll(async () => {
    token = await signIn('editor')
  })
  beforeEach(async () => {
    await db().rateLimit.deleteMany()
    await db().film.deleteMany()
  })

  function ask(
    method: string,
    path: string,
    headers: Headers = {},
    body?: Buffer,
    session = token,
  ): Promise<Response> {
    const cookie = `${sessionCookieName()}=${session}`
    const request = new Request(`${origin}${path}`, {
      method,
      headers: { origin, cookie, ...headers },
      body: body && new Uint8Array(body),
    })
    return path.startsWith(filmUploads) ? answerUpload(request) : postFilm(request)
  }

  /** Browsers say how long a form is; `fetch` of Node does not where it streams. */
  async function post(
    form: FormData,
    length: number,
    headers: Headers = {},
    session = token,
  ): Promise<Response> {
    const encoded = new Response(form)
    const type = encoded.headers.get('content-type') ?? ''
    const body = Buffer.from(await encoded.arrayBuffer())
    const all = { 'content-type': type, 'content-length': String(length), ...headers }
    return ask('POST', actions.deskFilms, all, body, session)
  }

  return { ask, post }
}

export function filmForm(content: string | Buffer, name = 'a.mp4'): FormData {
  const form = new FormData()
  form.set('film', new Blob([new Uint8Array(Buffer.from(content))]), name)
  return form
}
