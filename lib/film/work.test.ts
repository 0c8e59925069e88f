import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { storage } from '@/lib/storage'
import { s3Server } from '@/lib/storage/testing/s3-server'
import { unknownFacts } from './facts'
import { filmKey, SOURCE, sourceOf, type Work } from './work'

const data = dataFolder()
const bucket = s3Server()
const hash = 'ab'.repeat(32)
const source = filmKey({ id: 1, hash }, SOURCE)

beforeAll(() => {
  Object.assign(process.env, {
    S3_BUCKET: bucket.name,
    S3_ENDPOINT: bucket.endpoint,
    S3_ACCESS_KEY_ID: bucket.keyId,
    S3_SECRET_ACCESS_KEY: bucket.secret,
  })
})

function workOn(bytes: number, signal = new AbortController().signal): Work {
  const film = { id: 1, hash, facts: unknownFacts, bytes }
  return {
    film: { ...film, loudness: null, replaces: null, video: null },
    tools: { ffmpeg: '', ffprobe: '' },
    folder: join(data.path, 'work'),
    signal,
  }
}

test('a film in a bucket is fetched once for all that a step makes of it', async () => {
  await storage().copy(source, Buffer.from('a film'))
  const work = workOn(6)
  const path = await sourceOf(work)
  await storage().remove(source)
  expect(await sourceOf(work)).toBe(path)
  expect(await readFile(path, 'utf8')).toBe('a film')
})

test('one that the disk has no room for is not fetched', async () => {
  await expect(sourceOf(workOn(1e15))).rejects.toMatchObject({ name: 'DiskFull' })
})

test('a fetch ends with its worker', async () => {
  await storage().copy(source, Buffer.from('a film'))
  await expect(sourceOf(workOn(6, AbortSignal.abort()))).rejects.toMatchObject({
    name: 'AbortError',
  })
})
