/** The library of pictures as an editor uses it, in a folder and a database of the test's own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Handler } from '@/lib/actions/action'
import { sessionCookieName } from '@/lib/auth/cookies'
import { db } from '@/lib/db'
import { signIn } from '@/lib/desk/testing/people'
import { answerPicture } from '@/lib/media/answer-picture'
import { picture } from '@/lib/routes'
import { at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { postPicture } from '../upload'

let cookie: string

/** Before each test there are no pictures. */
export function ownLibrary(): void {
  ownDatabase()
  let data: string
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'xiaowen-library-'))
    process.env.DATA_DIR = data
    cookie = `${sessionCookieName()}=${await signIn('editor')}`
    await db().column.create({ data: { slug: 'city', name: '城事' } })
  })
  afterAll(() => rm(data, { recursive: true }))
  beforeEach(async () => {
    await db().rateLimit.deleteMany()
    await db().edit.deleteMany()
    await db().story.updateMany({ data: { cover: null } })
    await db().image.deleteMany()
  })
}

export function rowOf(key: string) {
  return db().image.findUniqueOrThrow({ where: { key } })
}

export async function colourOf(key: string): Promise<string> {
  const { file } = await rowOf(key)
  const answer = await answerPicture(new Request(`http://localhost${picture(file, 320)}`))
  const { channels } = await sharp(Buffer.from(await answer.arrayBuffer())).stats()
  const means = channels.map(({ mean }) => mean)
  return ['red', 'green', 'blue'][means.indexOf(Math.max(...means))] ?? ''
}

/** A picture of one colour; its key. */
export async function upload(colour: string): Promise<string> {
  const answer = await send(postPicture, {}, colour)
  return ((await answer.json()) as { key: string }).key
}

/** The file is always of the same name. */
export async function send(
  action: Handler,
  fields: Record<string, string>,
  background: string,
  width = 60,
): Promise<Response> {
  const create = { width, height: 40, channels: 3 as const, background }
  const file = await sharp({ create }).png().toBuffer()
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('picture', new Blob([new Uint8Array(file)]), 'IMG_0231.jpg')
  const encoded = new Response(form)
  const body = await encoded.arrayBuffer()
  const headers = {
    accept: 'application/json',
    'content-type': encoded.headers.get('content-type') ?? '',
    'content-length': String(body.byteLength),
    'x-xiaowen-address': '192.0.2.1',
    cookie,
  }
  const request = new Request('http://localhost:3000/api/desk/media', {
    method: 'POST',
    body,
    headers,
  })
  return action(request, at({}))
}

export function submit(
  action: Handler,
  fields: Record<string, string>,
  own = cookie,
): Promise<Response> {
  return action(post('/', fields, { cookie: own, accept: 'application/json' }), at({}))
}
