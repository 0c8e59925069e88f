import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { sessionCookieName } from '@/lib/auth/cookies'
import { db } from '@/lib/db'
import { signIn } from '@/lib/desk/testing/people'
import { ownDatabase } from '@/lib/testing/own-database'
import { postPicture } from './upload'

ownDatabase()
let data: string
let token: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xiaowen-pictures-'))
  process.env.DATA_DIR = data
  token = await signIn('editor')
})
afterAll(() => rm(data, { recursive: true }))
beforeEach(() => db().rateLimit.deleteMany())

test('a photo lies upright without what the camera noted, under a key of its content', async () => {
  const original = await photo()
  expect(original.includes('SECRET-PLACE')).toBe(true)
  const answer = await post(original, { alt: ' 清晨的\n渡口 ', credit: '老李' })
  expect(answer.status).toBe(200)
  const { key, ...picture } = (await answer.json()) as { key: string }
  expect(key).toMatch(/^photo\/([0-9a-f]{2})\/\1[0-9a-f]{14}\.jpg$/)
  expect(picture).toEqual({
    width: 40,
    height: 60,
    credit: '老李',
    caption: '',
    markdown: `![清晨的 渡口](${key})`,
  })
  const bytes = readFileSync(join(data, 'uploads', key))
  expect(bytes.includes('SECRET-PLACE')).toBe(false)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 60 })
  expect(await db().image.findUniqueOrThrow({ where: { key } })).toMatchObject({
    alt: '清晨的 渡口',
    credit: '老李',
    width: 40,
    height: 60,
  })
  const entries = await db().auditEntry.findMany({ where: { subject: `picture/${key}` } })
  expect(entries).toMatchObject([{ verb: 'uploadPicture' }])
})

test('the same picture again is one row, whose empty fields are filled', async () => {
  const file = await plain(30, 20).png().toBuffer()
  const first = await keyOf(await post(file, { alt: '白墙' }))
  expect(await keyOf(await post(file, { alt: '另一个描述', credit: '小王' }))).toBe(first)
  const files = await readdir(join(data, 'uploads', first, '..'))
  expect(files).toHaveLength(1)
  expect(await db().image.findMany({ where: { key: first } })).toMatchObject([
    { alt: '白墙', credit: '小王' },
  ])
  expect(await db().auditEntry.count({ where: { subject: `picture/${first}` } })).toBe(1)
})

test('a row whose file was lost gets it again', async () => {
  const file = await plain(31, 20).png().toBuffer()
  const key = await keyOf(await post(file))
  await rm(join(data, 'uploads', key))
  expect(await keyOf(await post(file))).toBe(key)
  expect(readFileSync(join(data, 'uploads', key)).length).toBeGreaterThan(0)
})

test.each([
  ['GIF', () => plain(9, 9).gif().toBuffer(), 'png'],
  ['WebP', () => plain(9, 9).webp().toBuffer(), 'webp'],
  ['AVIF', () => plain(9, 9).avif().toBuffer(), 'jpg'],
  ['PNG named .jpg', () => plain(8, 9).png().toBuffer(), 'png'],
])('%s is kept by its content', async (_, file, extension) => {
  expect(await keyOf(await post(await file()))).toMatch(new RegExp(`\\.${extension}$`))
})

test.each([
  ['no file', () => Promise.resolve(null), {}, { picture: '请选择一张图片。' }],
  ['a text', () => Promise.resolve(Buffer.from('文字')), {}, { picture: /不是图片/ }],
  [
    'an HTML page named .jpg',
    () => Promise.resolve(Buffer.from('<!doctype html><script>')),
    {},
    { picture: /实际是 HTML 文件/ },
  ],
  [
    'half a picture',
    () => photo().then((bytes) => bytes.subarray(0, 900)),
    {},
    { picture: /损坏/ },
  ],
  ['too many pixels', bomb, {}, { picture: /10500×10500 像素/ }],
  [
    'too much text',
    photo,
    { alt: '长'.repeat(501), credit: '长'.repeat(201) },
    { alt: /500 字/, credit: /200 字/ },
  ],
])('%s is refused by name', async (_, file, fields, errors) => {
  const rows = await db().image.count()
  const answer = await post(await file(), fields)
  expect(answer.status).toBe(422)
  const given = ((await answer.json()) as { errors: Record<string, string> }).errors
  expect(Object.keys(given)).toEqual(Object.keys(errors))
  for (const [name, sentence] of Object.entries<string | RegExp>(errors))
    expect(given[name]).toMatch(sentence)
  expect(await db().image.count()).toBe(rows)
})

test('a file over 20 MB is refused by its length', async () => {
  const answer = await post(Buffer.from('x'), {}, { 'content-length': '20100000' })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toEqual({ errors: { picture: '图片超过 20 MB：请缩小后再传。' } })
})

test('a plain form leads to the key, and back with what was typed', async () => {
  const done = await post(await photo(), {}, { accept: 'text/html' })
  expect([done.status, done.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/desk\/media\/picture\?key=photo%2F.+&notice=picture-uploaded$/),
  ])
  const refused = await post(null, { alt: '渡口' }, { accept: 'text/html' })
  expect(refused.headers.get('location')).toMatch(/^\/desk\/media\?draft=.+#errors$/)
})

test('only editors upload', async () => {
  const moderator = `${sessionCookieName()}=${await signIn('moderator')}`
  expect((await post(await photo(), {}, { cookie: moderator })).status).toBe(404)
  expect((await post(await photo(), {}, { cookie: '' })).status).toBe(401)
  const waiting = `${sessionCookieName()}=${await signIn('editor', false)}`
  expect((await post(await photo(), {}, { cookie: waiting })).status).toBe(403)
})

test('senders that are slow keep nobody waiting, and are answered when they have sent all', async () => {
  const rows = await db().rateLimit.count()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const slow = [1, 2].map(() => slowly())
  const answers = slow.map(({ answer }) => answer)
  await vi.waitUntil(async () => (await db().rateLimit.count()) > rows)
  expect((await post(await photo())).status).toBe(200)
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()
  for (const { end } of slow) end()
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([422, 422])
})

/** A form without a file, whose last byte comes when it is told to. */
function slowly(): { answer: Promise<Response>; end: () => void } {
  let end = () => {}
  const boundary = 'b'
  const body = new ReadableStream({
    start(controller) {
      const part = `--${boundary}\r\ncontent-disposition: form-data; name="alt"\r\n\r\nx\r\n`
      controller.enqueue(Buffer.from(part))
      end = () => {
        controller.enqueue(Buffer.from(`--${boundary}--\r\n`))
        controller.close()
      }
    },
  })
  const request = new Request('http://localhost:3000/api/desk/media', {
    ...{ method: 'POST', body, duplex: 'half' },
    headers: {
      accept: 'application/json',
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': '1000',
      'x-xiaowen-address': '192.0.2.1',
      cookie: `${sessionCookieName()}=${token}`,
    },
  })
  return { answer: postPicture(request, { params: Promise.resolve({}) }), end: () => end() }
}

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#b3261e' } })
}

/** Lies on its side, and says where it was taken. */
function photo(): Promise<Buffer> {
  const exif = { IFD0: { Copyright: 'SECRET-PLACE' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } }
  return plain(60, 40).withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg().toBuffer()
}

function bomb(): Promise<Buffer> {
  return plain(10_500, 10_500).png({ compressionLevel: 9 }).toBuffer()
}

async function keyOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { key: string }).key
}

async function post(
  file: Buffer | null,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('picture', new Blob([new Uint8Array(file)]), 'IMG_1.jpg')
  else form.set('picture', '')
  const encoded = new Response(form)
  const body = await encoded.arrayBuffer()
  const request = new Request('http://localhost:3000/api/desk/media', {
    method: 'POST',
    body,
    headers: {
      accept: 'application/json',
      'content-type': encoded.headers.get('content-type') ?? '',
      'content-length': String(body.byteLength),
      'x-xiaowen-address': '192.0.2.1',
      cookie: `${sessionCookieName()}=${token}`,
      ...headers,
    },
  })
  return postPicture(request, { params: Promise.resolve({}) })
}
