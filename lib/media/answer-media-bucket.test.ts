/** Uploads in a bucket: clips come from it or from us, pictures are drawn from it, texts are read from it. */
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { readAvatarFile, removeAvatar, writeAvatar } from '@/lib/reader/avatar-file'
import { storage } from '@/lib/storage'
import { s3Server } from '@/lib/storage/testing/s3-server'
import { isUploadedFile } from '@/lib/upload-presence'
import { answerMedia } from './answer-media'
import { readRendition } from './read-rendition'
import { readTranscript } from './transcript'
import { storeUpload } from './uploads'

const data = dataFolder()
const bucket = s3Server()
const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n渡口复航。\n'

beforeAll(async () => {
  Object.assign(process.env, {
    S3_BUCKET: bucket.name,
    S3_ENDPOINT: bucket.endpoint,
    S3_ACCESS_KEY_ID: bucket.keyId,
    S3_SECRET_ACCESS_KEY: bucket.secret,
    S3_DELIVERY: 'presigned',
  })
  await storage().copy('a/clip.mp4', Buffer.from('0123456789'))
  await storage().copy('a/clip.vtt', Buffer.from(vtt))
  data.upload('a/old.vtt', vtt)
})

test('a clip is fetched from the bucket, in parts; captions come from us, also those that are not moved yet', async () => {
  const answer = await ask('a/clip.mp4')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([
    302,
    'private, max-age=3600',
  ])
  const part = await fetch(answer.headers.get('location') ?? '', {
    headers: { range: 'bytes=2-4' },
  })
  expect(await part.text()).toBe('234')
  const head = await ask('a/clip.mp4', 'HEAD')
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '10'])
  for (const key of ['a/clip.vtt', 'a/old.vtt']) expect(await (await ask(key)).text()).toBe(vtt)
  expect((await ask('a/none.mp4')).status).toBe(404)
})

test('a picture is drawn and captions are read', async () => {
  const create = { width: 40, height: 30, channels: 3 as const, background: '#369' }
  const bytes = await sharp({ create }).png().toBuffer()
  const key = await storeUpload(storage(), 'photo/a.png', bytes)
  expect(await storeUpload(storage(), 'photo/a.png', bytes)).toBe(key)
  expect(await storeUpload(storage(), 'photo/a.png', Buffer.from('another'))).not.toBe(key)
  const drawn = await readRendition(key, { type: 'webp', width: 160 }, null)
  expect((await sharp(drawn ?? '').metadata()).width).toBe(40)
  expect((await readTranscript('a/clip.vtt')).lines).toEqual([{ second: 1, text: '渡口复航。' }])
  expect([await isUploadedFile(key), await isUploadedFile('photo/none.png')]).toEqual([true, false])
})

test('an avatar is kept and removed', async () => {
  const key = await writeAvatar(Buffer.from('a face'))
  expect(Buffer.from((await readAvatarFile(key)) ?? '').toString()).toBe('a face')
  await removeAvatar(key)
  expect(await readAvatarFile(key)).toBeNull()
})

test('while the store is away its files are asked for later, also known ones, and pages keep them', async () => {
  expect((await ask('a/clip.vtt', 'HEAD')).status).toBe(200)
  await bucket.close()
  for (const key of ['a/later.mp4', 'a/clip.vtt']) {
    const answer = await ask(key)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
  }
  expect(await isUploadedFile('a/later.mp4')).toBe(true)
})

function ask(key: string, method = 'GET'): Promise<Response> {
  return answerMedia(new Request(`http://localhost:3000/media/${key}`, { method }))
}
