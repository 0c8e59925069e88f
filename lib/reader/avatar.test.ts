import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { postAvatar } from '@/lib/reader/avatar'
import { db } from '@/lib/db'
import { readDraft } from '@/lib/actions/drafts'
import { openSession, type Reader } from '@/lib/auth/session'
import { newReader } from '@/lib/reader/testing/person'
import { answerMedia } from '@/lib/media/answer-media'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()
let data: string
let reader: Reader
let token: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xiaowen-avatars-'))
  process.env.DATA_DIR = data
})
afterAll(() => rm(data, { recursive: true }))
beforeEach(async () => {
  await db().rateLimit.deleteMany()
  reader = await newReader()
  token = await openSession(reader.id, { device: '', twoStep: false })
})

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#b3261e' } })
}

/** With GPS metadata. */
function photo(): Promise<Buffer> {
  const exif = { IFD0: { Copyright: 'SECRET-PLACE' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } }
  return plain(600, 400).withExif(exif).jpeg().toBuffer()
}

async function post(file: Buffer | null, given: Record<string, string> = {}) {
  const form = new FormData()
  if (file) form.set('avatar', new Blob([new Uint8Array(file)]), 'x.jpg')
  else form.set('remove', '1')
  const encoded = new Response(form)
  const body = await encoded.arrayBuffer()
  return postAvatar(
    new Request('http://localhost:3000/api/me/settings/avatar', {
      method: 'POST',
      body,
      headers: {
        'content-type': encoded.headers.get('content-type') ?? '',
        'content-length': String(body.byteLength),
        cookie: `xiaowen-session=${token}`,
        ...given,
      },
    }),
    { params: Promise.resolve({}) },
  )
}

async function refusal(answer: Response): Promise<string | undefined> {
  const id = /draft=([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1]
  return (await readDraft('/me/settings/avatar', id))?.errors.avatar
}

const avatar = async () =>
  (await db().account.findUniqueOrThrow({ where: { id: reader.id } })).avatar

test('a photo is served as a square without its metadata', async () => {
  const original = await photo()
  expect(original.includes('SECRET-PLACE')).toBe(true)
  const answer = await post(original)
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/me/settings?notice=face-changed#face-heading',
  ])
  const key = (await avatar()) ?? ''
  expect(key).toMatch(/^avatars\/[0-9a-f]{32}\.webp$/)
  const bytes = readFileSync(join(data, 'uploads', key))
  expect(bytes.includes('SECRET-PLACE')).toBe(false)
  const about = await sharp(bytes).metadata()
  expect(about).toMatchObject({ format: 'webp', width: 256, height: 256 })
  expect([about.exif, about.xmp, about.icc]).toEqual([undefined, undefined, undefined])
  const served = await answerMedia(new Request(`http://localhost/media/${key}`))
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/webp'])
})

test('a new avatar replaces the file, and removal deletes it', async () => {
  await post(await photo())
  const first = (await avatar()) ?? ''
  await post(await plain(50, 80).png().toBuffer())
  const second = (await avatar()) ?? ''
  expect(second).not.toBe(first)
  expect(existsSync(join(data, 'uploads', first))).toBe(false)
  await post(null)
  expect(await avatar()).toBeNull()
  expect(readdirSync(join(data, 'uploads/avatars'))).not.toContain(second.slice(8))
})

test('a decompression bomb is not decoded', async () => {
  const bomb = await sharp({
    create: { width: 8000, height: 7000, channels: 3, background: 'red' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await refusal(await post(bomb))).toMatch(/5000 万/)
  expect(await avatar()).toBeNull()
})

const colours = ['red', 'blue'].map((background) =>
  sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer(),
)
const moving = await sharp(await Promise.all(colours), { join: { animated: true } })
  .gif()
  .toBuffer()

test.each([
  ['words', Buffer.from('not a picture')],
  ['nothing', Buffer.alloc(0)],
  ['half a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ['an animation', moving],
  ['a cut photo', (await photo()).subarray(0, -50)],
])('%s is refused with a sentence', async (_, file) => {
  expect(await refusal(await post(file))).toMatch(/图片/)
  expect(await avatar()).toBeNull()
})

test('more than 5 MB is refused', async () => {
  expect(await refusal(await post(Buffer.alloc(5 * 1024 * 1024 + 1)))).toMatch(/5 MB/)
})

test('a foreign origin and a signed-out request are refused', async () => {
  const file = await photo()
  expect((await post(file, { origin: 'https://elsewhere.example' })).status).toBe(403)
  const answer = await post(file, { cookie: '' })
  expect(answer.headers.get('location')).toMatch(/^\/login/)
  expect((await post(file, { cookie: '', accept: 'application/json' })).status).toBe(401)
  expect(await avatar()).toBeNull()
})

test('the upload above the hourly limit gets 429', async () => {
  const file = await plain(9, 9).png().toBuffer()
  for (let i = 0; i < 10; i++) await post(file)
  await db().draft.deleteMany()
  expect((await post(file)).status).toBe(429)
  expect(await db().draft.count()).toBe(0)
})
