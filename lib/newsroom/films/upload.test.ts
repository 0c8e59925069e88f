import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sessionCookieName } from '@/lib/auth/cookies'
import { openSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { addAccount, giveRights, signIn } from '@/lib/desk/testing/people'
import { ffmpeg, makeFilm, tools } from '@/lib/film/testing/make-film'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { filmUploads } from '@/lib/routes'
import { ownDatabase } from '@/lib/testing/own-database'
import { postFilm } from './plain-form'
import { answerUpload } from './resumable'

ownDatabase()
const { path: folder } = dataFolder()
const incoming = join(folder, 'uploads', '.incoming')
let token: string
let film: Buffer

beforeAll(async () => {
  token = await signIn('editor')
  if (tools) film = await readFile(await makeFilm(join(folder, 'a.mp4')))
})
beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await db().film.deleteMany()
})

const origin = 'http://localhost:3000'

function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
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

const tus = { 'tus-resumable': '1.0.0' }
const part = { ...tus, 'content-type': 'application/offset+octet-stream' }
const base64 = (text: string) => Buffer.from(text).toString('base64')

async function create(size: number, name = '港口.mp4', session = token): Promise<string> {
  const about = `filename ${base64(name)},replaces ${base64('')}`
  const headers = { ...tus, 'upload-length': String(size), 'upload-metadata': about }
  const answer = await ask('POST', filmUploads, headers, undefined, session)
  expect(answer.status).toBe(201)
  return answer.headers.get('location') ?? ''
}

describe.runIf(tools)('an upload in parts', () => {
  test('goes on where it was cut off, and becomes a film that waits', async () => {
    const place = await create(film.length)
    const half = Math.floor(film.length / 2)
    await ask('PATCH', place, { ...part, 'upload-offset': '0' }, film.subarray(0, half))
    const offset = (await ask('HEAD', place, tus)).headers.get('upload-offset')
    expect(offset).toBe(String(half))
    const wrong = await ask('PATCH', place, { ...part, 'upload-offset': '0' }, film.subarray(half))
    expect(wrong.status).toBe(409)
    const last = { ...part, 'upload-offset': String(half) }
    expect((await ask('PATCH', place, last, film.subarray(half))).status).toBe(204)
    const row = await db().film.findFirstOrThrow()
    expect(row).toMatchObject({ name: '港口.mp4', state: 'received', replaces: null })
    expect(row.facts).toMatchObject({ video: { width: 320 } })
    const kept = await readFile(join(incoming, row.incoming ?? ''))
    expect(hash(kept)).toBe(hash(film))
  })

  test('a client that lost the last answer learns that all of it arrived', async () => {
    const place = await create(film.length)
    await ask('PATCH', place, { ...part, 'upload-offset': '0' }, film)
    const { incoming: name } = await db().film.findFirstOrThrow()
    // The worker moved it away.
    await truncate(join(incoming, name ?? ''), 0)
    const answer = await ask('HEAD', place, tus)
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([200, String(film.length)])
    expect(await db().film.count()).toBe(1)
  })

  test('a server that was restarted before it answered accepts it when it is asked', async () => {
    const place = await create(film.length)
    await writeFile(join(incoming, place.split('/').at(-1) ?? ''), film)
    expect((await ask('HEAD', place, tus)).status).toBe(200)
    expect(await db().film.count()).toBe(1)
  })

  test('however many requests say at once that it is there, it is one film', async () => {
    const place = await create(film.length)
    await writeFile(join(incoming, place.split('/').at(-1) ?? ''), film)
    const answers = await Promise.all([1, 2, 3].map(() => ask('HEAD', place, tus)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await db().film.count()).toBe(1)
    const { id } = await db().film.findFirstOrThrow()
    expect(await db().auditEntry.count({ where: { subject: `film/${id}` } })).toBe(1)
  })

  test('what is no film is refused with a line, and gone', async () => {
    await ffmpeg([
      '-i',
      join(folder, 'a.mp4'),
      '-frames:v',
      '1',
      '-f',
      'mjpeg',
      join(folder, 'p.mp4'),
    ])
    const photo = await readFile(join(folder, 'p.mp4'))
    const place = await create(photo.length)
    const answer = await ask('PATCH', place, { ...part, 'upload-offset': '0' }, photo)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(/实际是 JPEG 文件，不是影片/)
    expect(await db().film.count()).toBe(0)
    expect(existsSync(join(incoming, place.split('/').at(-1) ?? ''))).toBe(false)
  })

  test('by a plain form', async () => {
    const form = new FormData()
    form.set('film', new Blob([new Uint8Array(film)]), '渡口.mov')
    const body = Buffer.from(await new Response(form).arrayBuffer())
    const answer = await post(form, body.length)
    expect(answer.status).toBe(303)
    const { id, name, incoming: file } = await db().film.findFirstOrThrow()
    expect(answer.headers.get('location')).toBe(`/desk/films/${id}`)
    expect(name).toBe('渡口.mov')
    expect(hash(await readFile(join(incoming, file ?? '')))).toBe(hash(film))
  })
})

test('an upload of somebody else is not there', async () => {
  const place = await create(10)
  const other = await signIn('editor')
  expect((await ask('HEAD', place, tus, undefined, other)).status).toBe(404)
})

test.each([
  ['a reader', 'reader', 404],
  ['a moderator', 'moderator', 404],
] as const)('%s may not upload', async (_, role, status) => {
  const session = await signIn(role)
  const headers = { ...tus, 'upload-length': '5' }
  expect((await ask('POST', filmUploads, headers, undefined, session)).status).toBe(status)
})

test('replacing a film asks for the right that keeps the library', async () => {
  await db().video.create({ data: { key: 'v', file: 'v.mp4', duration: 10 } })
  const accountId = await addAccount()
  const session = await openSession(accountId, { device: '', twoStep: true })
  const about = `filename ${base64('a.mp4')},replaces ${base64('v')}`
  const headers = { ...tus, 'upload-length': '5', 'upload-metadata': about }
  await giveRights(accountId, ['write', 'edit'])
  const refused = await ask('POST', filmUploads, headers, undefined, session)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toMatch(/要有“图片”权限/)
  const form = withFile('x')
  form.set('replaces', 'v')
  const answer = await post(form, 500, { accept: 'application/json' }, session)
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringMatching(/“图片”权限/)])
  await giveRights(accountId, ['media'])
  expect((await ask('POST', filmUploads, headers, undefined, session)).status).toBe(201)
})

test('another site may not upload', async () => {
  const headers = { ...tus, 'upload-length': '5', origin: 'https://evil.example' }
  expect((await ask('POST', filmUploads, headers)).status).toBe(403)
})

test('a film that the disk has no room for is refused before it comes', async () => {
  const headers = { ...tus, 'upload-length': '99000000000' }
  const answer = await ask('POST', filmUploads, headers)
  expect(answer.status).toBe(413)
  expect(await answer.text()).toMatch(/磁盘不够|exceeded/)
})

test.each([
  ['no file', () => new FormData(), /请选择一个影片文件/],
  ['an empty file', () => withFile(''), /请选择一个影片文件|0 字节/],
])('a plain form with %s is answered with a line', async (_, make, sentence) => {
  const answer = await post(make(), 500, { accept: 'application/json' })
  expect(answer.status).toBe(422)
  expect(((await answer.json()) as { errors: { film: string } }).errors.film).toMatch(sentence)
  expect(readdirSync(incoming).filter((name) => !name.endsWith('.json'))).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/^x/)]),
  )
})

test('a form over 500 MB is refused by its length', async () => {
  const answer = await post(withFile('x'), 600_000_000, { accept: 'application/json' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toMatch(/超过 500 MB/)
})

function withFile(content: string): FormData {
  const form = new FormData()
  form.set('film', new Blob([content]), 'a.mp4')
  return form
}

/** Browsers say how long a form is; `fetch` of Node does not where it streams. */
async function post(
  form: FormData,
  length: number,
  headers: Record<string, string> = {},
  session = token,
): Promise<Response> {
  const encoded = new Response(form)
  const type = encoded.headers.get('content-type') ?? ''
  const body = Buffer.from(await encoded.arrayBuffer())
  const all = { 'content-type': type, 'content-length': String(length), ...headers }
  return ask('POST', '/api/desk/films', all, body, session)
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

test('a malformed form is refused with a line', async () => {
  for (const body of ['--y', '', '--x\r\n']) {
    const headers = {
      accept: 'application/json',
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(body.length),
    }
    const answer = await ask('POST', '/api/desk/films', headers, Buffer.from(body))
    expect([body, answer.status]).toEqual([body, 422])
  }
})
